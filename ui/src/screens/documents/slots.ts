import type { DocumentsPage, Names, SlotView } from '../../backend/wire';

/** Slots under one heading: the company's, a person's, the case's, what the migration office issued. */
export interface Group {
  key: string;
  of: 'company' | 'person' | 'case' | 'outcome';
  person: number | null;
  name: string | null;
  slots: SlotView[];
}

export function groupsOf(page: DocumentsPage): Group[] {
  const groups = new Map<string, Group>();
  for (const slot of page.slots) {
    const of =
      slot.need === 'outcome'
        ? 'outcome'
        : slot.person !== null
          ? 'person'
          : slot.of === 'company'
            ? 'company'
            : 'case';
    const key = of === 'person' ? `person/${slot.person ?? 0}` : of;
    const group = groups.get(key) ?? {
      key,
      of,
      person: of === 'person' ? slot.person : null,
      name: of === 'person' ? slot.person_name : null,
      slots: [],
    };
    group.slots.push(slot);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** "Passport (Test Sophia)" where several could be meant. */
export function slotName(slot: SlotView, language: keyof Names): string {
  const name = slot.names[language];
  return slot.person === null ? name : `${name} (${slot.person_name ?? slot.person})`;
}

/** `2/10` where the portal counts, nothing where one file is all there is to have. */
export function counted(slot: SlotView): string {
  return slot.counter || slot.most > 1 ? `${slot.files.length}/${slot.most}` : '';
}

/** What waits for somebody before the rest: what is there folds away when it is long. */
export function isQuiet(slot: SlotView): boolean {
  return slot.state === 'empty' && slot.files.length === 0;
}
