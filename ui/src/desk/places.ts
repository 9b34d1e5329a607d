// Where a saved draft belongs: its words and the way back to it.

interface Place {
  label: string;
  path: string;
}

const places: readonly [RegExp, Place][] = [
  [/^settings\/people\/add$/, { label: 'draft-people-add', path: '/settings/people/add' }],
  [/^settings\/people\//, { label: 'draft-people', path: '/settings/people' }],
  [/^settings\/office$/, { label: 'draft-office', path: '/settings/office' }],
];

export function placeOf(place: string): Place | null {
  return places.find(([shape]) => shape.test(place))?.[1] ?? null;
}
