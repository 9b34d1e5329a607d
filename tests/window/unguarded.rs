//! The negative control of tests/window/guards.test.mjs: the program's two database libraries in one process, but
//! linked without `--exclude-libs`, so that the web view's calls would reach ours. It is looked at, not run.

use casebook::storage::Store;
use webkit2gtk::WebView;

fn main() {
    std::hint::black_box((Store::open, WebView::new));
}
