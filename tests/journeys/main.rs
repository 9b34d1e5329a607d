//! What people do with a casebook and what happens to it, told as stories on a real encrypted folder.
#![allow(clippy::unwrap_used)]

mod applications;
mod approving;
mod backups;
mod called_off;
mod confirming;
mod contacts;

mod couriers;
mod cut_off;
mod damage;
mod delegating;
mod desk;
mod due;
mod findings;
mod first_day;
mod header;
mod office;
mod papers;
mod passwords;
mod payments;
mod people;
mod recheck;
mod records;
mod recovery;
mod registers;
mod repeats;
mod returns;
mod together;
mod undone;
mod whole_way;
