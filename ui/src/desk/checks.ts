import type { Failure } from '../backend';

/** Which field of a form a code of the program belongs to. */
const places: Record<string, string> = {
  'name-empty': 'name',
  'name-taken': 'name',
  'roles-empty': 'roles',
  'comment-needed': 'comment',
  'password-too-short': 'password',
  'password-too-common': 'password',
  'password-same': 'password',
  'wrong-password': 'current',
  'recovery-wrong': 'codes',
  'recovery-half-missing': 'codes',
};

export function fieldOf(failure: Failure | null): string | null {
  return failure ? (places[failure.code] ?? null) : null;
}
