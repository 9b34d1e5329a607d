// Values that a pasted page offers: each is taken, dropped or still open; only the taken ones are sent.
import type { Proposal } from '../../backend/wire';

interface Decision {
  state: 'taken' | 'dropped';
  /** The value as it was mended by hand; null = as it was read. */
  value: string | null;
}
export type Decisions = Record<string, Decision>;

export type ProposalState = 'open' | 'taken' | 'dropped' | 'refused' | 'doubt';

/** The field would take it; somebody has to look first. */
const doubtful = ['disputed', 'unplaced'];

/** Two lines of a page may offer the same field: they are told apart by their line. */
export function keyOf(proposal: Proposal): string {
  return `${proposal.line} ${proposal.path}`;
}

export function stateOf(proposal: Proposal, decisions: Decisions): ProposalState {
  const decision = decisions[keyOf(proposal)];
  if (decision) return decision.state;
  if (!proposal.refusal) return 'open';
  return doubtful.includes(proposal.refusal.code) ? 'doubt' : 'refused';
}

export function valueOf(proposal: Proposal, decisions: Decisions): string {
  return decisions[keyOf(proposal)]?.value ?? proposal.value;
}

/** Taking one drops its rivals for the same field. */
export function take(
  proposals: readonly Proposal[],
  decisions: Decisions,
  one: Proposal,
  value: string | null,
): Decisions {
  const next: Decisions = { ...decisions, [keyOf(one)]: { state: 'taken', value } };
  for (const other of proposals) {
    if (other.path === one.path && other !== one && next[keyOf(other)]?.state === 'taken') {
      next[keyOf(other)] = { state: 'dropped', value: null };
    }
  }
  return next;
}

/** Everything of a section that is still open and was read without trouble; the first line wins. */
export function takeRest(
  proposals: readonly Proposal[],
  decisions: Decisions,
  section: string,
): Decisions {
  let next = decisions;
  const taken = new Set(
    proposals.filter((one) => stateOf(one, decisions) === 'taken').map((one) => one.path),
  );
  for (const one of proposals) {
    if (one.section !== section || stateOf(one, next) !== 'open' || taken.has(one.path)) continue;
    taken.add(one.path);
    next = take(proposals, next, one, null);
  }
  return next;
}

/**
 * What is sent: the taken values, and the sections that they bring in. A section of which the page showed
 * only empty fields (`seen`, without a proposal) is brought in as well.
 */
export function taken(
  proposals: readonly Proposal[],
  decisions: Decisions,
  seen: readonly string[] = [],
): { values: { path: string; value: string }[]; sections: string[] } {
  const chosen = proposals.filter((one) => stateOf(one, decisions) === 'taken');
  const bare =
    chosen.length === 0 ? [] : seen.filter((key) => proposals.every((one) => one.section !== key));
  return {
    values: chosen.map((one) => ({ path: one.path, value: valueOf(one, decisions).trim() })),
    sections: [...new Set([...chosen.map((one) => one.section), ...bare])],
  };
}
