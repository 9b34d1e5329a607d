//! The machine by itself: what is decided, what is admitted, and that it keeps its promises in any order.

mod deciding;
mod permissions;
pub(crate) mod queues;
pub(crate) mod shelf;
