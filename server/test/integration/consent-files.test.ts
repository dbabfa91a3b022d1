import { unnamedIn } from '@silin/shared';
import sharp from 'sharp';
import { FileStore } from '../../src/integrations/file-store/index.js';
import { agree, anElder, codeOfAnswer, nameProxy, personOf } from '../support/consents.js';
import { aKey, type Answer } from '../support/http.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, lasting, later, ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let worker: TestMember;
let elder: string;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  worker = lasting(t, await aMember(t, community, { roles: ['grid_worker'] }));
  elder = await anElder(community, worker);
});
afterAll(() => t?.close());

const aPaper = (): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: { r: 250, g: 250, b: 245 } } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 37/1 12/1' } })
    .jpeg()
    .toBuffer();
/** The sound of a recording, and the recording as a phone makes it: with words about itself before the sound. */
const aSound = (bytes = 2_000): Buffer => Buffer.concat([Buffer.from([0xff, 0xfb]), Buffer.alloc(bytes, 7)]);
const aVoice = (bytes = 2_000): Buffer =>
  Buffer.concat([Buffer.from('ID3\u0003\0\0\0\0\0\u000eiPhone of Zhou'), aSound(bytes)]);

async function send(who: TestMember, bytes: Buffer, personId = elder, key = aKey()): Promise<Answer> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), 'photo.jpg');
  const response = await fetch(`${t.url}/api/v1${who.base}/people/${personId}/consents/files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${who.accessToken}`, 'idempotency-key': key },
    body: form,
  });
  return { status: response.status, body: await response.json(), headers: response.headers };
}
const sent = async (who: TestMember, bytes: Buffer, personId = elder): Promise<string> => {
  const { status, body } = await send(who, bytes, personId);
  expect(status).toBe(201);
  return (body as { id: string }).id;
};
const given = async (...args: Parameters<typeof agree>): Promise<string> =>
  ((await ok(agree(...args))).body as { id: string }).id;
const look = (who: TestMember, consentId: string): Promise<Response> =>
  fetch(`${t.url}/api/v1${who.base}/consents/${consentId}/file`, {
    headers: { authorization: `Bearer ${who.accessToken}` },
  });
const attach = (who: TestMember, consentId: string, fileId: string): Promise<Answer> =>
  who.post(`${who.base}/consents/${consentId}/file`, { fileId });
const withdraw = (who: TestMember, id: string): Promise<Answer> =>
  who.post(`${who.base}/consents/${id}/withdraw`, { how: 'phone' });

interface Card {
  purpose: string;
  give: string[];
  addFile: boolean;
  consent: { file: string | null } | null;
}
async function card(who: TestMember, purpose: string, personId = elder): Promise<Card> {
  const { body } = await ok(who.get(`${who.base}/people/${personId}/consents`));
  return (body as { items: Card[] }).items.find((item) => item.purpose === purpose)!;
}
const rows = (): Promise<{ id: string; kind: string; fileKey: string; secret: string; usedFor: string | null }[]> =>
  t.db.query(
    'SELECT id, kind, file_key AS fileKey, secret, used_for AS usedFor FROM private_files WHERE person_id = ?',
    [elder],
  );
const onDisk = async (): Promise<(Buffer | null)[]> =>
  Promise.all((await rows()).map(({ fileKey }) => t.app.get(FileStore).get(fileKey)));

describe('what is kept with a consent', () => {
  it('is the photograph of the signed paper: taken in, kept with the consent, opened by who looks after the person', async () => {
    const answer = await send(worker, await aPaper());
    expect(answer.body).toEqual({ id: expect.any(String), kind: 'picture' });
    const fileId = (answer.body as { id: string }).id;
    const id = await given(worker, elder, 'care_profile', 'signed', { fileId });
    expect(await card(worker, 'care_profile')).toMatchObject({ addFile: false, consent: { file: 'picture' } });
    const response = await look(worker, id);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const metadata = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    expect(metadata).toMatchObject({ format: 'jpeg', width: 60 });
    expect(metadata.exif).toBeUndefined();
  });

  it('is the recorded voice: a consent by voice needs one, and it is heard without what the phone wrote about it', async () => {
    expect(await codeOfAnswer(agree(worker, elder, 'call_back', 'voice'))).toBe('422 CONSENT_VOICE_MISSING');
    const paper = await sent(worker, await aPaper());
    const more = { fileId: paper };
    expect(await codeOfAnswer(agree(worker, elder, 'call_back', 'voice', more))).toBe('422 MEDIA_PRIVATE_UNKNOWN');
    const id = await given(worker, elder, 'call_back', 'voice', { fileId: await sent(worker, aVoice()) });
    expect((await card(worker, 'call_back')).consent).toMatchObject({ how: 'voice', file: 'voice' });
    const response = await look(community.staff, id);
    expect(response.headers.get('content-type')).toBe('audio/mpeg');
    expect(Buffer.from(await response.arrayBuffer()).equals(aSound())).toBe(true);
  });

  it('may come later, once, with a consent that was signed or spoken; never with a tap', async () => {
    const id = await given(worker, elder, 'card', 'spoken_before');
    expect(await card(worker, 'card')).toMatchObject({ addFile: true, consent: { file: null } });
    await ok(attach(community.staff, id, await sent(community.staff, await aPaper())));
    expect(await card(worker, 'card')).toMatchObject({ addFile: false, consent: { file: 'picture' } });
    const another = await sent(worker, await aPaper());
    expect(await codeOfAnswer(attach(worker, id, another))).toBe('409 CONSENT_FILE_STANDS');
    const member = await aMember(t, community, { building: 0 });
    const person = await personOf(t, member);
    const file = await sent(worker, await aPaper(), person);
    const more = { fileId: file };
    expect(await codeOfAnswer(agree(member, person, 'card', 'tap', more))).toBe('422 CONSENT_FILE_WAY');
    const tapped = await given(member, person, 'card', 'tap');
    expect(await codeOfAnswer(attach(worker, tapped, file))).toBe('422 CONSENT_FILE_WAY');
    await ok(withdraw(worker, id));
    expect(await codeOfAnswer(attach(worker, id, file))).toBe('409 CONSENT_MOVED_ON');
  });

  it('belongs to one consent of the person it was taken for, however many ask at once', async () => {
    const fileId = await sent(worker, await aPaper());
    const other = await anElder(community, worker, { name: '赵秀英', phone: '13800004322' });
    expect(await codeOfAnswer(agree(worker, other, 'card', 'signed', { fileId }))).toBe('422 MEDIA_PRIVATE_UNKNOWN');
    const purposes = ['care_profile', 'card', 'call_back'] as const;
    const codes = await Promise.all(
      purposes.map((purpose) => codeOfAnswer(agree(worker, elder, purpose, 'signed', { fileId }))),
    );
    expect(codes.sort()).toEqual(['200', '422 MEDIA_PRIVATE_UNKNOWN', '422 MEDIA_PRIVATE_UNKNOWN']);
  });

  it('is kept with the consent that a proxy rests on too: named by voice, or the paper photographed later', async () => {
    const [daughter, son] = [await aMember(t, community), await aMember(t, community)];
    const proxyOf = async (who: TestMember, personId = elder): Promise<{ consentId: string }[]> =>
      ((await ok(who.get(`${who.base}/people/${personId}/proxies`))).body as { items: { consentId: string }[] }).items;
    const named = (more: Record<string, unknown>, who = daughter) => nameProxy(t, worker, elder, who, more);
    expect(await codeOfAnswer(named({ how: 'voice' }))).toBe('422 CONSENT_VOICE_MISSING');
    await ok(named({ how: 'voice', fileId: await sent(worker, aVoice()) }));
    expect(await proxyOf(worker)).toMatchObject([{ how: 'voice', file: 'voice', addFile: false }]);
    await ok(named({ how: 'signed' }, son));
    const signed = (await proxyOf(worker))[1];
    expect(signed).toMatchObject({ how: 'signed', file: null, addFile: true });
    await ok(attach(worker, signed!.consentId, await sent(worker, await aPaper())));
    expect(await proxyOf(community.staff)).toMatchObject([
      { file: 'voice', addFile: false },
      { file: 'picture', addFile: false },
    ]);
    for (const row of await proxyOf(son)) {
      expect(row).toMatchObject({ file: null, addFile: false });
      expect((await look(son, row.consentId)).status).toBe(404);
    }
    expect((await look(worker, signed!.consentId)).status).toBe(200);
  });

  it('is sealed on disk and never sent to the platform', async () => {
    await sent(worker, aVoice());
    await t.drain();
    const [file] = await rows();
    const [bytes] = await onDisk();
    expect(bytes!.includes(Buffer.alloc(64, 7))).toBe(false);
    expect(file!.secret).toMatch(/^[^.]+\.[\w-]{40,}$/);
    expect(await t.db.query('SELECT id FROM media')).toEqual([]);
  });
});

describe('who may', () => {
  it('nobody but the person and who looks after them opens it; a proxy reads that there is a consent, no more', async () => {
    const member = await aMember(t, community, { building: 0 });
    const person = await personOf(t, member);
    const proxy = await aMember(t, community);
    await ok(nameProxy(t, worker, person, proxy, { scopes: ['profile', 'contact'] }));
    const id = await given(worker, person, 'card', 'signed', { fileId: await sent(worker, await aPaper(), person) });
    const neighbour = await aMember(t, community, { building: 0 });
    const farWorker = await aMember(t, community, { roles: ['grid_worker'], gridIds: [community.grids[1]!.id] });
    const stranger = (await aCommunity(t)).staff;
    for (const who of [proxy, neighbour, farWorker, stranger]) {
      expect((await look(who, id)).status).toBe(404);
      expect((await send(who, await aPaper(), person)).status).toBe(404);
    }
    expect(await codeOfAnswer(attach(proxy, id, await sent(worker, await aPaper(), person)))).toBe('404 NOT_FOUND');
    expect(await card(proxy, 'card', person)).toMatchObject({ addFile: false, consent: { file: null } });
    expect((await look(member, id)).status).toBe(200);
    expect(await card(member, 'card', person)).toMatchObject({ addFile: false, consent: { file: 'picture' } });
  });

  it('every look is on record and told to the person, and so is that it was taken', async () => {
    const member = await aMember(t, community, { building: 0 });
    const person = await personOf(t, member);
    const id = await given(worker, person, 'card', 'spoken_before');
    await ok(attach(worker, id, await sent(worker, await aPaper(), person)));
    await look(worker, id);
    await look(member, id);
    const { body } = await ok(member.get(`${community.base}/me/record-acts`));
    const told = (body as { items: { what: string }[] }).items.map(({ what }) => what);
    expect(told).toEqual(
      expect.arrayContaining([
        '看了（听了）同意时留下的照片或录音',
        '给一项同意补了照片或录音',
        '拍下了签字的纸，或录下了您的话',
      ]),
    );
    expect(told.filter((what) => what.startsWith('看了（听了）'))).toHaveLength(1);
  });

  it('what is neither a picture nor a recording is refused, and so is a recording that is too long', async () => {
    expect(await codeOfAnswer(send(worker, Buffer.from('%PDF-1.4 nothing')))).toBe('415 MEDIA_NOT_A_PICTURE');
    expect(await codeOfAnswer(send(worker, aVoice(5 * 1024 * 1024)))).toBe('413 MEDIA_VOICE_TOO_LARGE');
    expect(await codeOfAnswer(send(worker, aVoice().subarray(0, 20)))).toBe('422 MEDIA_VOICE_DAMAGED');
    expect(await rows()).toEqual([]);
  });
});

describe('what is kept with a consent goes', () => {
  it('after a day when no consent took it', async () => {
    await sent(worker, await aPaper());
    const used = await sent(worker, await aPaper());
    await given(worker, elder, 'card', 'signed', { fileId: used });
    await later(t, { hours: 26 });
    await t.drain();
    expect((await rows()).map(({ id }) => id)).toEqual([used]);
  });

  it('with the record when it is erased: rows and files; a withdrawal alone leaves it', async () => {
    const id = await given(worker, elder, 'card', 'voice', { fileId: await sent(worker, aVoice()) });
    await sent(worker, await aPaper());
    await ok(withdraw(worker, id));
    expect((await look(worker, id)).status).toBe(200);
    const keys = (await rows()).map(({ fileKey }) => fileKey);
    const { body } = await ok(community.staff.get(`${community.base}/people/${elder}/export`));
    const agreed = (body as { consents: { agreed: { kept: string | null }[] } }).consents.agreed;
    expect(agreed.map(({ kept }) => kept)).toEqual(['voice']);
    expect(unnamedIn({ consents: { agreed } })).toEqual([]);
    await ok(community.staff.post(`${community.base}/people/${elder}/erase`, {}));
    expect(await rows()).toEqual([]);
    await t.drain();
    for (const key of keys) expect(await t.app.get(FileStore).get(key)).toBeNull();
    expect((await look(community.staff, id)).status).toBe(404);
  });
});
