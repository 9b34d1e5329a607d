//! What the page is told about letters and forms on paper.

told! {
    /// A letter that was made.
    LetterPage {
        /// As a file.
        name: String,
        /// The page fetches the bytes by it.
        token: String,
        mime: String,
    }
}
