/** What is forgotten when somebody locks: ad-hoc filters, rows of a list, anything that names a client. */
const deeds = new Set<() => void>();

export function onSignOut(deed: () => void): void {
  deeds.add(deed);
}

export function signedOut(): void {
  for (const deed of deeds) deed();
}
