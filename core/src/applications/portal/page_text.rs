//! Text of the portal's pages around their tables: menus, headings, paging. Nothing is expected of it.

use super::grid::says_something;
use super::known::Known;
use super::synonyms::{field_of, fold, is_of_a_page};

pub(super) fn is_page_text(text: &str, known: &Known) -> bool {
    if !says_something(text) {
        return true;
    }
    if text.len() > 200 {
        return false;
    }
    let pieces = || text.split('\t').map(str::trim).filter(|piece| says_something(piece));
    pieces().all(|piece| {
        let folded = fold(piece);
        // The bar of stages above a history names statuses and nothing else (A07).
        is_of_a_page(piece) || field_of(piece).is_some() || known.is_status(piece) || is_paging(&folded)
    })
}

/// `1 - 10 of 34`, `2`, `Items per page 10`.
fn is_paging(folded: &str) -> bool {
    let words = folded.split([' ', '-', '/']).filter(|word| says_something(word));
    let mut numbers = 0;
    for word in words {
        match word {
            "of" | "из" | "page" | "pages" | "items" | "rows" | "per" | "showing" | "to" | "entries" | "страница" =>
                {}
            number if number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_digit()) => numbers += 1,
            _ => return false,
        }
    }
    numbers > 0
}
