// Where a saved draft belongs: its words and the way back to it.

interface Place {
  label: string;
  /** `$1` stands for what the first bracket of the shape found. */
  path: string;
}

const places: readonly [RegExp, Place][] = [
  [/^new$/, { label: 'draft-new', path: '/new' }],
  [/^new\/after\/([^/]+)$/, { label: 'draft-new', path: '/new/after/$1' }],
  [/^case\/([^/]+)\/form$/, { label: 'draft-case-form', path: '/case/$1/edit' }],
  [/^case\/([^/]+)\/content$/, { label: 'draft-case-content', path: '/case/$1/content' }],
  [/^case\/([^/]+)\/note$/, { label: 'draft-case-note', path: '/case/$1/note' }],
  [/^case\/([^/]+)\/step\/([^/]+)$/, { label: 'draft-case-step', path: '/case/$1/step/$2' }],
  [/^case\/([^/]+)\/tray$/, { label: 'draft-case-tray', path: '/case/$1/documents' }],
  [/^case\/([^/]+)\/next$/, { label: 'draft-case-next', path: '/case/$1/next' }],
  [
    /^applications\/needs-details$/,
    { label: 'view-needs-details', path: '/applications/needs-details' },
  ],
  [/^settings\/people\/add$/, { label: 'draft-people-add', path: '/settings/people/add' }],
  [/^settings\/people\//, { label: 'draft-people', path: '/settings/people' }],
  [/^settings\/office$/, { label: 'draft-office', path: '/settings/office' }],
  [/^settings\/absence\//, { label: 'draft-absence', path: '/settings/absence' }],
  [/^intake$/, { label: 'draft-intake', path: '/intake' }],
];

export function placeOf(place: string): Place | null {
  for (const [shape, { label, path }] of places) {
    if (shape.test(place)) return { label, path: place.replace(shape, path) };
  }
  return null;
}
