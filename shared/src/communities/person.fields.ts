/** What is kept about somebody, as people call it. */
export const fieldWords: Readonly<Record<string, string>> = {
  name: '姓名',
  realName: '姓名',
  birthYear: '出生年份',
  sex: '性别',
  phone: '电话',
  buildingId: '楼栋',
  door: '门牌',
  address: '门牌',
  home: '住址',
  account: '微信账号',
};
