//! PDFs that are written here, as copies for viewing: images as pages, and a file without its password.

use hayro_interpret::hayro_syntax::Pdf;
use hayro_write::pdf_writer::{self, Content, Filter, Finish, Name, Rect, Ref};
use hayro_write::{ChunkSettings, ExtractionQuery, extract};

use super::{Kind, Refused, View, Why};

/// A JPEG that is one page.
pub struct JpegPage {
    pub bytes: Vec<u8>,
    /// pixels
    pub width: u32,
    pub height: u32,
    pub gray: bool,
}

/// The longer side of a page that holds an image, in points: that of A4.
const LONG_SIDE: f32 = 842.0;

/// One page for each image, as large as it fits on A4.
pub fn of_jpegs(pages: &[JpegPage]) -> View {
    let mut pdf = pdf_writer::Pdf::new();
    let (catalogue, tree) = (Ref::new(1), Ref::new(2));
    let first = |at: usize| 3 + 3 * at as i32;
    pdf.catalog(catalogue).pages(tree);
    let kids = (0..pages.len()).map(|at| Ref::new(first(at)));
    pdf.pages(tree).kids(kids).count(pages.len() as i32);
    for (at, jpeg) in pages.iter().enumerate() {
        let [page, image, content] = [0, 1, 2].map(|n| Ref::new(first(at) + n));
        let scale = LONG_SIDE / jpeg.width.max(jpeg.height).max(1) as f32;
        let (width, height) = (jpeg.width as f32 * scale, jpeg.height as f32 * scale);
        let mut dict = pdf.page(page);
        dict.parent(tree).media_box(Rect::new(0.0, 0.0, width, height)).contents(content);
        dict.resources().x_objects().pair(Name(b"I"), image);
        dict.finish();
        let mut object = pdf.image_xobject(image, &jpeg.bytes);
        object.filter(Filter::DctDecode);
        object.width(jpeg.width as i32).height(jpeg.height as i32).bits_per_component(8);
        if jpeg.gray {
            object.color_space().device_gray();
        } else {
            object.color_space().device_rgb();
        }
        object.finish();
        let mut drawn = Content::new();
        drawn.save_state().transform([width, 0.0, 0.0, height, 0.0, 0.0]).x_object(Name(b"I")).restore_state();
        pdf.stream(content, &drawn.finish());
    }
    View { kind: Kind::Pdf, bytes: pdf.finish() }
}

/// The pages of an opened file, with what they are drawn of and nothing else.
pub fn without_password(file: &Pdf) -> Result<View, Refused> {
    let queries: Vec<ExtractionQuery> = (0..file.pages().len()).map(ExtractionQuery::new_page).collect();
    let mut next = Ref::new(1);
    let catalogue = next.bump();
    let taken = extract(file, Box::new(|| next.bump()), ChunkSettings { pretty: false }, &queries);
    let taken = taken.map_err(|_| Why::Damaged)?;
    let pages: Vec<Ref> = taken.root_refs.iter().filter_map(|page| page.ok()).collect();
    let mut pdf = pdf_writer::Pdf::new();
    pdf.catalog(catalogue).pages(taken.page_tree_parent_ref);
    pdf.pages(taken.page_tree_parent_ref).count(pages.len() as i32).kids(pages);
    pdf.extend(&taken.chunk);
    Ok(View { kind: Kind::Pdf, bytes: pdf.finish() })
}
