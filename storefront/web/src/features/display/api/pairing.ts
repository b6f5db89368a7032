import { client } from '@/api/client';
import { unwrap } from '@/api/problem';
import { kept } from '@/shared/storage/kept';

const keptSecret = kept('display-pairing', (value) =>
  typeof value === 'string' && value !== '' ? value : undefined,
);

/** The secret in the address that the screen was opened with. */
export function pairingIn(search: string): string | undefined {
  const secret = new URLSearchParams(search).get('pairing');
  return secret === null || secret === '' ? undefined : secret;
}

/** The secret stays on the device, so that the address in its start page need not have it. */
export function keepPairing(secret: string): void {
  keptSecret.write(secret);
}

export function keptPairing(): string | undefined {
  return keptSecret.read();
}

/** Pairs one more wall screen: the address to open on it, which is told once. Only the staff may. */
export async function pairDisplay(): Promise<string> {
  return (await unwrap(client.POST('/api/counter/displays'))).url;
}
