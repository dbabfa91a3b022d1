import { findPersonalData } from './personal-data.js';

const found = (text: string): [string, string][] =>
  findPersonalData(text).map((f) => [f.kind, text.slice(f.start, f.end)]);

describe('personal data in a public text', () => {
  it.each([
    // phones
    ['请打13800000001', 'phone', '13800000001'],
    ['电话 138-0000-0001。', 'phone', '138-0000-0001'],
    ['138 0000 0001 晚上在', 'phone', '138 0000 0001'],
    ['+86 13800000001', 'phone', '+86 13800000001'],
    ['008613800000001', 'phone', '008613800000001'],
    ['请打１３８５５５０１２３４谢谢', 'phone', '１３８５５５０１２３４'],
    ['138.5550.1234', 'phone', '138.5550.1234'],
    ['138·5550·1234', 'phone', '138·5550·1234'],
    ['打13855 501234', 'phone', '13855 501234'],
    ['1 3 8 5 5 5 0 1 2 3 4', 'phone', '1 3 8 5 5 5 0 1 2 3 4'],
    ['138\u200B5550\u200B1234', 'phone', '138\u200B5550\u200B1234'],
    ['电话幺三八五五五零幺二三四', 'phone', '幺三八五五五零幺二三四'],
    ['一三八 五五五〇 一二三四', 'phone', '一三八 五五五〇 一二三四'],
    ['①③⑧⑤⑤⑤⓪①②③④', 'phone', '①③⑧⑤⑤⑤⓪①②③④'],
    ['座机0357-4220001', 'phone', '0357-4220001'],
    ['座机（0357）5550123', 'phone', '（0357）5550123'],
    ['(0357)5550123', 'phone', '(0357)5550123'],
    ['０３５７－５５５０１２３', 'phone', '０３５７－５５５０１２３'],
    ['03575550123', 'phone', '03575550123'],
    ['010-8888 6666', 'phone', '010-8888 6666'],
    ['电话：5550123', 'phone', '电话：5550123'],
    ['🏠👩‍👩‍👦138-5550-1234', 'phone', '138-5550-1234'],
    // identity cards
    ['证号14108119501231002X', 'identity-card', '14108119501231002X'],
    ['证号 141081 19501231 002x', 'identity-card', '141081 19501231 002x'],
    ['证号１４１０８１１９５０１２３１００２Ｘ', 'identity-card', '１４１０８１１９５０１２３１００２Ｘ'],
    ['老证141081501231002', 'identity-card', '141081501231002'],
    ['老证 141081 501231 002', 'identity-card', '141081 501231 002'],
    // doors
    ['住2单元301室', 'door-number', '2单元301室'],
    ['住三单元502', 'door-number', '三单元502'],
    ['就在1203室', 'door-number', '1203室'],
    ['就在１２０３ 室', 'door-number', '１２０３ 室'],
    ['住三号楼二单元五零一', 'door-number', '三号楼二单元五零一'],
    ['3号楼2单元301', 'door-number', '3号楼2单元301'],
    ['住3-2-501', 'door-number', '3-2-501'],
    ['住３－２－５０１', 'door-number', '３－２－５０１'],
    ['3号楼501找我', 'door-number', '3号楼501'],
    ['三号楼五零一', 'door-number', '三号楼五零一'],
    ['14栋2-1103', 'door-number', '14栋2-1103'],
    ['3#501', 'door-number', '3#501'],
    ['五零一室', 'door-number', '五零一室'],
    // accounts, plates
    ['加我微信：wang_1956', 'wechat', '微信：wang_1956'],
    ['vx wang1956', 'wechat', 'vx wang1956'],
    ['ＶＸ：ｗａｎｇ１９５６', 'wechat', 'ＶＸ：ｗａｎｇ１９５６'],
    ['QQ 12345678', 'wechat', 'QQ 12345678'],
    ['写信到 lao.wang@example.com 吧', 'email', 'lao.wang@example.com'],
    ['车停在晋L12345旁', 'plate', '晋L12345'],
    ['京A·D12345', 'plate', '京A·D12345'],
  ])('is seen: %s', (text, kind, words) => {
    expect(found(text)).toEqual([[kind, words]]);
  });

  it.each([
    '想要一个灯泡，3号楼',
    '2026年11月23日下午3点',
    '血压138/90',
    '买5斤米和10个鸡蛋',
    '每月600元',
    '编号 20261123001',
    '',
    '在社区活动室103室碰头',
    '服务中心二楼203室领表',
    '居委会 201 室',
    '3号楼200户人家都停水',
    '2号楼2026年装了电梯',
    '二单元一位老人要换灯泡',
    '3单元的楼道灯坏了',
    '一二三四五六七，孩子学数数',
    '尺寸 15.5 16.5 17.5 18.5',
    '上午9-11点，下午2-4点',
    '2026-11-23 或 11-24',
    '想学微信视频通话',
    '帮我看看微信 app 怎么更新',
    'WIFI 的密码忘了',
    '要 5 号电池 4 节、7 号电池 8 节',
    '帮忙抬一台 65 寸电视',
    '三号楼的老王，十二点后在家',
    '打 110 或 12345 都行',
    '票价 13,800 元',
    '药是 2026-01-02 开的',
    '苏打水一箱',
    '👨‍👩‍👧‍👦 一家四口',
  ])('is not seen where there is none: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is seen in every place, in order, and never counted twice where patterns overlap', () => {
    const text = '13800000001 或 13900000002，证号141081195012310021，2单元301室';

    expect(found(text).map(([kind]) => kind)).toEqual(['phone', 'phone', 'identity-card', 'door-number']);
  });

  it('two numbers side by side are two findings', () => {
    expect(found('13800000001 13900000002')).toEqual([
      ['phone', '13800000001'],
      ['phone', '13900000002'],
    ]);
  });

  it('takes no time over long hostile texts', () => {
    const before = Date.now();
    for (const piece of ['1 ', '13 ', '一', '微信', 'a.', '1-', '3号楼', '(0']) findPersonalData(piece.repeat(4000));
    expect(Date.now() - before).toBeLessThan(4000);
  });
});
