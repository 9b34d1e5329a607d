//! How many `sqlite3_*` symbols this program offers to the libraries beside it. WebKitGTK asks for the same names: were
//! there any, two database libraries would meet in one process (DESIGN 6). The program counts them itself.

use std::path::Path;

/// In this very program. None where it cannot be counted.
pub fn exported() -> Option<u32> {
    static COUNTED: std::sync::OnceLock<Option<u32>> = std::sync::OnceLock::new();
    *COUNTED.get_or_init(|| exported_by(Path::new("/proc/self/exe")))
}

#[cfg(target_os = "linux")]
pub fn exported_by(program: &Path) -> Option<u32> {
    use object::read::elf::{ElfFile64, ElfSymbol64};
    use object::{Endianness, Object, ObjectSymbol, ReadCache};
    let cache = ReadCache::new(std::fs::File::open(program).ok()?);
    let program = ElfFile64::<Endianness, _>::parse(&cache).ok()?;
    let ours = |symbol: &ElfSymbol64<'_, '_, Endianness, _>| {
        symbol.is_definition() && symbol.name_bytes().is_ok_and(|name| name.starts_with(b"sqlite3_"))
    };
    Some(program.dynamic_symbols().filter(ours).count() as u32)
}

#[cfg(not(target_os = "linux"))]
pub fn exported_by(_: &Path) -> Option<u32> {
    None
}
