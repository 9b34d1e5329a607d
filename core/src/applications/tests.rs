//! The workflow of applications on the pure core, in any order.

mod sequences;
