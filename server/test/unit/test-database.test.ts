import startTestDatabase from '../support/global-setup.js';

const NAME = 'SILIN_TEST_DATABASE_ADMIN_URL';

it('a database engine given from outside is the one the tests run on; none is started beside it', async () => {
  const before = process.env[NAME];
  process.env[NAME] = 'mysql://root:secret@192.0.2.1:3306/';
  try {
    await startTestDatabase();

    expect(process.env[NAME]).toBe('mysql://root:secret@192.0.2.1:3306/');
    expect(globalThis.silinTestDatabase).toBeUndefined();
  } finally {
    if (before === undefined) delete process.env[NAME];
    else process.env[NAME] = before;
  }
});
