//! The words of a PDF's pages, for the search: in the order in which they were written, a blank where letters stand apart,
//! a new line where they go on elsewhere. Nothing is drawn and no image is unpacked.

use hayro_interpret::font::GlyphRun;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect, Vec2};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, RenderContent, SoftMask, TransformExt, interpret_page,
};

/// The most that is kept of one page and of all, in bytes; a page of a dense contract has 6 000.
const MOST_OF_PAGE: usize = 64 * 1024;
const MOST: usize = 4 * 1024 * 1024;

#[derive(Default)]
pub struct PageTexts {
    /// One for each page, empty where nothing is written.
    pub pages: Vec<String>,
    /// Whether something was left out.
    pub cut: bool,
}

impl PageTexts {
    /// `enough` is asked before each page: the pages after it stay without text.
    pub fn read(pdf: &Pdf, enough: &dyn Fn() -> bool) -> PageTexts {
        let mut texts = PageTexts::default();
        let cache = InterpreterCache::new();
        // Form fields and stamps are read as well: they are what is seen.
        let settings = InterpreterSettings { render_content: RenderContent::all(), ..InterpreterSettings::default() };
        let mut kept = 0;
        for page in pdf.pages().iter() {
            if texts.cut && kept >= MOST || enough() {
                texts.cut = true;
                texts.pages.push(String::new());
                continue;
            }
            let writing = written_on(page, pdf, &cache, settings.clone());
            texts.cut |= writing.cut || kept + writing.text.len() > MOST;
            let text = if kept + writing.text.len() > MOST { String::new() } else { writing.text };
            kept += text.len();
            texts.pages.push(text.trim().to_owned());
        }
        texts
    }
}

fn written_on<'a>(
    page: &Page<'a>,
    pdf: &'a Pdf,
    cache: &InterpreterCache<'a>,
    settings: InterpreterSettings,
) -> Writing {
    let (width, height) = page.render_dimensions();
    let bounds = Rect::new(0.0, 0.0, width.into(), height.into());
    let upright = page.initial_transform(true).to_kurbo();
    let mut context = Context::new(upright, bounds, cache, pdf.xref(), settings);
    let mut writing = Writing::default();
    interpret_page(page, &mut context, &mut writing);
    writing
}

/// Takes the letters as they are drawn.
#[derive(Default)]
struct Writing {
    text: String,
    /// Where the last letter ended, and how high its font is.
    end: Option<(Point, f64)>,
    cut: bool,
}

impl Writing {
    fn letter(&mut self, letter: &str, place: Affine, advance: f64) {
        if self.text.len() + letter.len() > MOST_OF_PAGE {
            self.cut = true;
            return;
        }
        let at = place.translation().to_point();
        let along = place * Point::new(advance, 0.0) - at;
        // A thousandth of an em is the unit of glyph space.
        let height = (place * Point::new(0.0, 1000.0) - at).hypot();
        if !(at.is_finite() && along.is_finite() && height.is_finite()) {
            return;
        }
        if let Some((end, high)) = self.end {
            self.part(at - end, along, high.max(height));
        }
        for c in letter.chars().filter(|c| !c.is_control() && *c != '\u{fffd}') {
            if !(c.is_whitespace() && self.text.ends_with([' ', '\n'])) {
                self.text.push(if c.is_whitespace() { ' ' } else { c });
            }
        }
        self.end = Some((at + along, height));
    }

    /// A gap along the line is a blank; a step off the line, or back, is a new line.
    fn part(&mut self, gap: Vec2, along: Vec2, high: f64) {
        let direction = if along.hypot() > 0.0 { along / along.hypot() } else { Vec2::new(1.0, 0.0) };
        let ahead = gap.dot(direction);
        let off = gap.cross(direction).abs();
        let sign = if off > high * 0.5 || ahead < -high {
            '\n'
        } else if ahead > high * 0.2 {
            ' '
        } else {
            return;
        };
        if sign == '\n' {
            self.text.truncate(self.text.trim_end_matches(' ').len());
        }
        if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
            self.text.push(sign);
        }
    }
}

impl<'a> Device<'a> for Writing {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let advance = match &**glyph {
                hayro_interpret::font::Glyph::Outline(outline) => outline.advance_width(),
                hayro_interpret::font::Glyph::Type3(drawn) => drawn.advance_width(),
            };
            let place = props.transform * glyph.transform();
            match glyph.as_unicode() {
                Some(BfString::Char(c)) => {
                    self.letter(c.encode_utf8(&mut [0; 4]), place, advance.unwrap_or(0.0).into())
                }
                Some(BfString::String(text)) => self.letter(&text, place, advance.unwrap_or(0.0).into()),
                None => {}
            }
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
