// How the cells of a row share the width: names are those of the style sheet of Rows.svelte.

interface Layout {
  name: 'wide' | 'medium' | 'narrow' | 'tiny';
  tracks: string;
  /** Heights in px. */
  row: number;
  head: number;
}

export function layoutFor(width: number, comfortable: boolean): Layout {
  const more = comfortable ? 8 : 0;
  const share = (part: number): string => `minmax(0, ${part}fr)`;
  if (width >= 1240) {
    const tracks = `24px 68px ${share(1.05)} ${share(1)} ${share(1.45)} 132px 118px ${share(1)}`;
    return { name: 'wide', tracks, row: 52 + more, head: 40 };
  }
  if (width >= 800) {
    const tracks = `24px 62px ${share(1)} minmax(264px, 1.1fr) 130px 112px`;
    return { name: 'medium', tracks, row: 68 + more, head: 54 };
  }
  if (width >= 520) {
    const tracks = `24px 108px ${share(1)} minmax(250px, 1.25fr) 120px`;
    return { name: 'narrow', tracks, row: 72 + more, head: 56 };
  }
  return { name: 'tiny', tracks: `24px ${share(1)} auto`, row: 152 + more, head: 32 };
}
