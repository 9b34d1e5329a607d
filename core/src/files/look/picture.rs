//! Images: read whole within limits, turned as their EXIF says, and written anew for viewing. Nothing of the original but
//! what is seen gets into the copy: no place, no camera, no comment, no bytes behind the end.

use std::io::Cursor;

use image::codecs::gif::GifDecoder;
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::{AnimationDecoder, DynamicImage, ImageDecoder, ImageError, ImageFormat};

use super::{Kind, Limits, Looked, Note, Refused, View, Why};

/// Legible to the last letter of a stamp, and a fifth of a copy without loss.
const QUALITY: u8 = 90;
/// What decoders may hold at once beside the file itself, in bytes.
const MOST_MEMORY: u64 = 400 * 1024 * 1024;

pub fn look(kind: Kind, bytes: &[u8], limits: Limits) -> Result<Looked, Refused> {
    let mut looked = Looked::new(kind);
    looked.pages = Some(1);
    let read = Cursor::new(bytes);
    let image = match kind {
        Kind::Jpeg => decoded(JpegDecoder::new(read).map_err(why)?, limits)?,
        Kind::Png => {
            let png = PngDecoder::new(read).map_err(why)?;
            if png.is_apng().map_err(why)? {
                looked.note(Note::FirstPicture);
            }
            decoded(png, limits)?
        }
        Kind::Webp => {
            let webp = WebPDecoder::new(read).map_err(why)?;
            if webp.has_animation() {
                looked.note(Note::FirstPicture);
            }
            decoded(webp, limits)?
        }
        _ => {
            let gif = decoded(GifDecoder::new(read).map_err(why)?, limits)?;
            let frames = GifDecoder::new(Cursor::new(bytes)).map_err(why)?.into_frames();
            if frames.take(2).filter(Result::is_ok).count() > 1 {
                looked.note(Note::FirstPicture);
            }
            gif
        }
    };
    looked.seen = Some((image.width(), image.height()));
    let smaller = fitted(image, limits.side);
    if Some((smaller.width(), smaller.height())) != looked.seen {
        looked.note(Note::ScaledDown);
    }
    looked.view = Some(if kind == Kind::Jpeg { jpeg(&smaller)? } else { png(smaller)? });
    Ok(looked)
}

/// Reads the image whole and turns it upright. Its size is asked before any memory is.
pub fn decoded(mut decoder: impl ImageDecoder, limits: Limits) -> Result<DynamicImage, Refused> {
    let (width, height) = decoder.dimensions();
    let most = limits.megapixels.saturating_mul(1_000_000);
    let pixels = u64::from(width) * u64::from(height);
    if pixels > most {
        return Err(Refused::over(Why::TooManyPixels, limits.megapixels, pixels.div_ceil(1_000_000)));
    }
    if pixels == 0 {
        return Err(Why::Damaged.into());
    }
    if decoder.total_bytes() > MOST_MEMORY {
        return Err(Refused::over(Why::TooManyPixels, limits.megapixels, pixels.div_ceil(1_000_000)));
    }
    let mut memory = image::Limits::no_limits();
    memory.max_alloc = Some(MOST_MEMORY);
    decoder.set_limits(memory).map_err(why)?;
    // Where it cannot be read it says nothing: the image stays as it lies.
    let turn = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(why)?;
    image.apply_orientation(turn);
    Ok(image)
}

/// Not larger than `side` either way.
pub fn fitted(image: DynamicImage, side: u32) -> DynamicImage {
    if image.width() <= side && image.height() <= side { image } else { image.thumbnail(side, side) }
}

pub fn jpeg(image: &DynamicImage) -> Result<View, Refused> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
    let written = match image {
        DynamicImage::ImageLuma8(gray) => encoder.encode_image(gray),
        other => encoder.encode_image(&other.to_rgb8()),
    };
    written.map_err(why)?;
    Ok(View { kind: Kind::Jpeg, bytes })
}

/// 8 bits of colour are what a screen shows.
fn png(image: DynamicImage) -> Result<View, Refused> {
    let image = match image {
        DynamicImage::ImageLuma16(_) => DynamicImage::ImageLuma8(image.to_luma8()),
        DynamicImage::ImageLumaA16(_) => DynamicImage::ImageLumaA8(image.to_luma_alpha8()),
        DynamicImage::ImageRgb16(_) | DynamicImage::ImageRgb32F(_) => DynamicImage::ImageRgb8(image.to_rgb8()),
        DynamicImage::ImageRgba16(_) | DynamicImage::ImageRgba32F(_) => DynamicImage::ImageRgba8(image.to_rgba8()),
        small => small,
    };
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, ImageFormat::Png).map_err(why)?;
    Ok(View { kind: Kind::Png, bytes: bytes.into_inner() })
}

pub fn why(error: ImageError) -> Refused {
    match error {
        ImageError::Limits(_) => Why::Unsafe.into(),
        ImageError::Unsupported(_) => Why::ImageFormat.into(),
        _ => Why::Damaged.into(),
    }
}
