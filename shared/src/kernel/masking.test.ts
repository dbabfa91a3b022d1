import { maskPhone } from './masking.js';

describe('masks', () => {
  it.each([
    ['13800000001', '138****0001'],
    ['03574220001', '035****0001'],
    ['1380000', '138****0000'],
    ['12345', '*****'],
    ['', ''],
  ])('the phone %s is shown as %s', (phone, shown) => {
    expect(maskPhone(phone)).toBe(shown);
  });
});
