//! What the page is told of somebody who is being typed: her document's lines, and whether she is known.

use super::CaseLink;

told! {
    /// Somebody who may be the one that is typed.
    LikelyView {
        /// `iin`, `passport`, `name`
        by: String,
        /// In the register.
        person: Option<String>,
        name: String,
        /// Her other open applications.
        open: Vec<CaseLink>,
    }
    /// What the machine-readable lines of a document say.
    LinesView {
        /// `passport`, `visa`, `card`
        kind: String,
        fields: Vec<LineField>,
        checks: Vec<LineCheck>,
        mended: Vec<LineMended>,
        lines: Vec<String>,
    }
    LineField {
        /// A field of `contact` and `person`.
        name: String,
        /// As the form takes it.
        read: Option<String>,
        printed: String,
        /// `same`, `differs`, `empty` (nothing stands in the form), `unread`
        state: String,
        /// `wrong-digit`, `unknown-part`, `no-such-day`, `one-name`, `cut`, `cyrillic`, `unknown-code`, `of-visa`, `not-said`
        remark: Option<String>,
        take: bool,
    }
    LineCheck {
        /// `number`, `birth`, `expiry`, `personal`, `whole`
        over: String,
        expected: u32,
        found: String,
        right: bool,
    }
    /// A character that was read as another.
    LineMended {
        line: u32,
        position: u32,
        from: String,
        to: String,
    }
}
