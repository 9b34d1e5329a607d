// Where the reasons stand on the pages of the file that is open.
import type { ReasonFacts, ReasonView, Spot } from '../../backend/wire';
import type { Pin } from '../../parts/viewer/pin';

interface Marked {
  text: string;
  spot?: Spot | null;
}

/** Those that are being written count on from `first`; of those before, the ones that still wait. */
export function pinsIn(
  file: string | null,
  written: readonly ReasonFacts[],
  first: number,
  before: readonly ReasonView[],
): Pin[] {
  const as = (number: number, { text, spot }: Marked): Pin[] =>
    spot && spot.file === file ? [{ number, text, page: spot.page, x: spot.x, y: spot.y }] : [];
  const waits = before.filter((one) => one.state === 'open' || one.state === 'answered');
  return [
    ...waits.flatMap((reason) => as(reason.number, reason)),
    ...written.flatMap((reason, at) => as(first + at, reason)),
  ];
}
