import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { ValueTransformer } from 'typeorm';
import type { FieldKey } from '../config/config.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts single fields with AES-256-GCM. A stored value is `<key id>.<base64url(iv | tag | ciphertext)>`; the label
 * (`table.column`) is authenticated, so a value moved to another column no longer opens.
 */
export class FieldCipher {
  private readonly byId: ReadonlyMap<string, Buffer>;
  private readonly current: FieldKey;

  /** The first key encrypts; all of them decrypt. `indexKey` is for blind indexes only. */
  constructor(
    keys: readonly FieldKey[],
    private readonly indexKey: Buffer,
  ) {
    const first = keys[0];
    if (!first) throw new Error('FieldCipher needs at least one key');
    this.current = first;
    this.byId = new Map(keys.map((k) => [k.id, k.key]));
  }

  /** The stored form of a plain text. Two calls give two different values. Written with the first key unless told. */
  encrypt(plain: string, label: string, keyId = this.current.id): string {
    const key = this.byId.get(keyId);
    if (!key) throw new Error(`no field key ${keyId}`);
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    cipher.setAAD(Buffer.from(label));
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return `${keyId}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
  }

  /** The plain text of a stored value. Throws when the key is unknown or the value was tampered with or moved. */
  decrypt(stored: string, label: string): string {
    const dot = stored.indexOf('.');
    const key = this.byId.get(stored.slice(0, dot));
    if (!key) throw new Error(`no field key for a value of ${label}`);
    const bytes = Buffer.from(stored.slice(dot + 1), 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(label));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  }

  /** The id of the key that encrypts now; every value it wrote begins with it and a dot. */
  get currentKeyId(): string {
    return this.current.id;
  }

  /** A keyed fingerprint (hex, 64 chars) for equality look-ups of an encrypted field. */
  blindIndex(plain: string, label: string): string {
    return createHmac('sha256', this.indexKey).update(`${label}\0${plain}`).digest('hex');
  }
}

let installed: FieldCipher | undefined;

/** Makes a cipher the one that `encrypted()` columns use in this process. Called once by the platform module. */
export function installFieldCipher(cipher: FieldCipher): void {
  installed = cipher;
}

/** Plain text in the entity, ciphertext in the table; null stays null. */
export class EncryptedColumn implements ValueTransformer {
  /** `label` is `table.column`. */
  constructor(readonly label: string) {}

  to(plain: string | null | undefined): string | null | undefined {
    return plain == null ? plain : this.cipher.encrypt(plain, this.label);
  }

  from(stored: string | null): string | null {
    return stored == null ? stored : this.cipher.decrypt(stored, this.label);
  }

  private get cipher(): FieldCipher {
    if (!installed) throw new Error('the field cipher is not installed');
    return installed;
  }
}

/** The same for a JSON value: what is stored is the ciphertext of its text. */
export class EncryptedJsonColumn extends EncryptedColumn {
  override to(value: unknown): string | null | undefined {
    return value == null ? (value as null | undefined) : super.to(JSON.stringify(value));
  }

  override from(stored: string | null): never {
    // What was written decides the type; the entity's property names it.
    return (stored == null ? null : JSON.parse(super.from(stored) as string)) as never;
  }
}

/** For `text` columns. Such a column cannot be searched: keep a blind index beside it. `label` is `table.column`. */
export const encrypted = (label: string): EncryptedColumn => new EncryptedColumn(label);

/** For `text` columns that hold a JSON value. `label` is `table.column`. */
export const encryptedJson = (label: string): EncryptedJsonColumn => new EncryptedJsonColumn(label);
