/** Passwords are kept as scrypt hashes, each with its own salt: "scrypt$N$salt$hash". */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, { N: number; maxmem: number }, Buffer>(scrypt);
/** 2^15 with r = 8, p = 1: about 60 ms and 32 MiB a try. */
const COST = 32_768;
const HASH_BYTES = 32;

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password.normalize('NFKC'), salt, HASH_BYTES, { N: COST, maxmem: 128 * COST * 10 });
  return `scrypt$${COST}$${salt.toString('base64')}$${hash.toString('base64')}`;
}

export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [scheme, cost, salt, hash] = stored.split('$');
  if (scheme !== 'scrypt' || !cost || !salt || !hash) return false;
  const expected = Buffer.from(hash, 'base64');
  const N = Number(cost);
  const actual = await derive(password.normalize('NFKC'), Buffer.from(salt, 'base64'), expected.byteLength, { N, maxmem: 128 * N * 10 });
  return timingSafeEqual(actual, expected);
}
