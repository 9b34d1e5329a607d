//! The whole program, linked without the flag that hides its database library: the check of the exported symbols must
//! fail on it.

fn main() -> std::process::ExitCode {
    expat_desk_lib::main()
}
