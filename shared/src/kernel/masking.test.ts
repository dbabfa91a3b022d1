import { maskMiddle, maskPhone } from './masking.js';

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

  it.each([
    ['王秀英', '王*英'],
    ['欧阳修远', '欧**远'],
    ['王英', '王*'],
    ['𠮷田正', '𠮷*正'],
    ['王', '王*'],
    ['', ''],
  ])('the name %s is shown as %s', (name, shown) => {
    expect(maskMiddle(name)).toBe(shown);
  });
});
