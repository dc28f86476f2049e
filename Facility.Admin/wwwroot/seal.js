// Seals a text in this browser for one addressee: nothing readable leaves it. The layout is that of
// SealedEnvelope, told in docs/sealed.md; the addressee opens it with 'Facility.Silo sealed open'.
const MARK = new TextEncoder().encode('FSA1');
const PURPOSE = new TextEncoder().encode('facility sealed application 1');
const LENGTH_OCTETS = 4;
const BODIES = [4096, 32768]; // two lengths only, so that a file's own tells little

export async function seal(text, publicKey) {
  const fingerprint = await sha256(publicKey);
  const theirs = await crypto.subtle.importKey('spki', publicKey, { name: 'ECDH', namedCurve: 'P-256' }, false, []);
  const ours = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', ours.publicKey));
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const head = join(MARK, fingerprint, ephemeral, nonce);
  const key = await derive(ours.privateKey, theirs, fingerprint, ephemeral);
  const body = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: head }, key, filled(text));
  return { envelope: join(head, new Uint8Array(body)), fingerprint: hex(fingerprint) };
}

export const sha256 = async octets => new Uint8Array(await crypto.subtle.digest('SHA-256', octets));

export const hex = octets => [...octets].map(octet => octet.toString(16).padStart(2, '0')).join('');

async function derive(own, theirs, fingerprint, ephemeral) {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256);
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: fingerprint, info: join(PURPOSE, ephemeral) },
    material, { name: 'AES-GCM', length: 256 }, false, ['encrypt']);
}

function filled(text) {
  const words = new TextEncoder().encode(text);
  const room = BODIES.find(length => words.length <= length - LENGTH_OCTETS);
  if (!room) throw new RangeError('The text is too long.');
  const body = new Uint8Array(room);
  new DataView(body.buffer).setUint32(0, words.length);
  body.set(words, LENGTH_OCTETS);
  return body;
}

function join(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}
