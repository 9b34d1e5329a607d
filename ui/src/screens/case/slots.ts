// The files of an application as a reviewer chooses among them, and which of them a value is read from.
import type { DocumentsPage, FileRow } from '../../backend/wire';

export interface CaseFile {
  id: string;
  name: string;
  /** `file/passport/1`; null: it was set aside. */
  slot: string | null;
  /** Null: it cannot be shown here. */
  kind: 'pdf' | 'image' | null;
  /** A newer one lies in its place. */
  older: boolean;
}

const kindOf = (row: FileRow): CaseFile['kind'] =>
  row.view === 'pdf' || row.view === 'image' ? row.view : null;

/** Slot by slot; what was set aside comes last. */
export function filesOf(page: DocumentsPage): CaseFile[] {
  const as =
    (slot: string | null, older: boolean) =>
    (row: FileRow): CaseFile => ({ id: row.id, name: row.name, slot, kind: kindOf(row), older });
  return [
    ...page.slots.flatMap((slot) => [
      ...slot.files.map(as(slot.path, false)),
      ...slot.older.map(as(slot.path, true)),
    ]),
    ...page.set_aside.map(as(null, true)),
  ];
}

/** What stands in a passport. */
const ofPassport = [
  'given',
  'family',
  'citizenship',
  'iin',
  'birth_date',
  'sex',
  'document_number',
  'valid_from',
  'valid_until',
];

/** The slot where a value can be read: `person/2/given` → `file/passport/2`; null: nobody knows. */
export function slotFor(path: string): string | null {
  if (path.startsWith('file/')) return path;
  const [card, place = '', name = ''] = path.split('/');
  if (card === 'person' && (name === '' || ofPassport.includes(name)))
    return `file/passport/${place}`;
  return card === 'organisation' ? 'file/company_certificate' : null;
}

/** The file to open for a value: the newest of its slot that can be shown. */
export function fileFor(path: string, files: readonly CaseFile[]): CaseFile | null {
  const slot = slotFor(path);
  const here = files.filter((file) => file.slot === slot && file.kind !== null && !file.older);
  return (slot !== null && here[0]) || null;
}
