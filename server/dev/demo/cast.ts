import type { Role } from '@silin/shared';
import type { CommunityPlan } from '../../src/modules/communities/index.js';

/** Communities of the demo. Numbers with 555 belong to nobody. */
export const DIANCHANG: CommunityPlan & { code: string } = {
  city: '侯马市',
  street: '路东街道',
  name: '电厂社区',
  code: 'DC2468',
  phone: '0357-5550100',
  grids: [
    { name: '一网格', dutyPhone: '0357-5550101', buildings: ['1号楼', '2号楼', '3号楼'] },
    { name: '二网格', dutyPhone: '0357-5550102', buildings: ['4号楼', '5号楼', '6号楼'] },
    { name: '三网格', dutyPhone: '0357-5550103', buildings: ['7号楼', '8号楼', '11号楼'] },
    { name: '四网格', dutyPhone: '0357-5550104', buildings: ['9号楼', '10号楼', '12号楼'] },
  ],
};

/** A second, small community: nothing of one is visible in the other. */
export const CHENGUANG: CommunityPlan & { code: string } = {
  city: '侯马市',
  street: '路西街道',
  name: '晨光社区',
  code: 'CG3579',
  phone: '0357-5550200',
  grids: [{ name: '晨光网格', dutyPhone: '0357-5550201', buildings: ['晨光1号楼', '晨光2号楼'] }],
};

/** What became of somebody's wish to volunteer. */
export interface Volunteering {
  readonly end: 'approved' | 'applied' | 'declined' | 'suspended';
  readonly isPartyMember?: boolean;
  readonly partyBranch?: string;
  readonly workUnit?: string;
  readonly introduction?: string;
  readonly reason?: string;
}

/** Somebody of the demo. All names are invented: a family name and what people call them by. */
export interface Castling {
  readonly slug: string;
  readonly name: string;
  /** How the persona picker groups them. */
  readonly group: string;
  readonly building?: string;
  readonly roles?: readonly Role[];
  /** Grids of a grid worker, by name. */
  readonly grids?: readonly string[];
  readonly volunteering?: Volunteering;
  readonly elder?: boolean;
  /** Has phone and address in the profile. */
  readonly reachable?: boolean;
}

const resident = (slug: string, name: string, building: string, elder = false): Castling => ({
  ...{ slug, name, building, elder },
  group: '居民',
  reachable: true,
});

const volunteer = (slug: string, name: string, building: string, more: Omit<Volunteering, 'end'> = {}): Castling => ({
  ...{ slug, name, building },
  group: more.isPartyMember ? '党员志愿者' : '志愿者',
  volunteering: { end: 'approved', ...more },
  reachable: true,
});

const party = (partyBranch: string, workUnit: string) => ({ isPartyMember: true, partyBranch, workUnit });

export const DIANCHANG_CAST: readonly Castling[] = [
  { slug: 'hao', name: '郝主任', group: '社区工作者', roles: ['staff'] },
  { slug: 'liang', name: '社工小梁', group: '社区工作者', roles: ['staff'] },
  { slug: 'jia', name: '社工小贾', group: '社区工作者', roles: ['staff'] },
  { slug: 'wei', name: '网格员小卫', group: '网格员', roles: ['grid_worker'], grids: ['一网格'], building: '2号楼' },
  { slug: 'zhao', name: '网格员小赵', group: '网格员', roles: ['grid_worker'], grids: ['二网格'], building: '5号楼' },
  { slug: 'qiao', name: '网格员小乔', group: '网格员', roles: ['grid_worker'], grids: ['三网格'], building: '8号楼' },
  { slug: 'chai', name: '网格员老柴', group: '网格员', roles: ['grid_worker'], grids: ['四网格'], building: '9号楼' },
  { slug: 'duan', name: '文体小段', group: '活动组织者', roles: ['organiser'], building: '6号楼' },
  { slug: 'shi', name: '戏迷史老师', group: '活动组织者', roles: ['organiser'], building: '1号楼' },

  volunteer('wang', '王师傅', '3号楼', { introduction: '修了三十年家电，灯、插座、电扇都行。' }),
  volunteer('ma', '马电工', '7号楼', { workUnit: '电厂检修班（退休）', introduction: '有电工证。' }),
  volunteer('guo', '党员老郭', '5号楼', party('电厂退休职工党支部', '电厂')),
  volunteer('xue', '党员小薛', '10号楼', party('机关第二党支部', '街道便民中心')),
  volunteer('qin', '党员小秦', '4号楼', party('学校党支部', '路东小学')),
  volunteer('li', '理发李师傅', '2号楼', { introduction: '可以上门理发，带工具。' }),
  volunteer('liu', '刘护士', '11号楼', { workUnit: '社区卫生服务站', introduction: '会量血压、测血糖，能陪着看病。' }),
  volunteer('chen', '陈老师', '8号楼', { introduction: '教过小学数学，周末有空。' }),
  volunteer('wu', '大学生小吴', '6号楼', { introduction: '放假在家，教手机、装软件都行。' }),
  volunteer('yang', '快递小杨', '12号楼', { introduction: '每天都在院里跑，顺手捎东西。' }),
  volunteer('feng', '木工老冯', '9号楼', { introduction: '桌椅门窗都能修。' }),
  volunteer('zhangjie', '裁缝张姐', '1号楼', { introduction: '改衣服、换拉链。' }),
  volunteer('tian', '司机老田', '4号楼', { introduction: '有车，周二周四可以接送。' }),
  volunteer('meng', '药店小孟', '3号楼', party('两新组织党支部', '便民药房')),
  volunteer('han', '退伍兵小韩', '10号楼', { introduction: '力气大，搬东西叫我。' }),
  volunteer('cui', '幼教小崔', '7号楼', { introduction: '会讲故事，能陪老人聊天。' }),
  {
    ...{ slug: 'shao', name: '会计小邵', group: '志愿者（待通过）', building: '6号楼' },
    volunteering: { end: 'applied', introduction: '周末有空，帮着写写算算。' },
  },
  {
    ...{ slug: 'fan', name: '教练小范', group: '志愿者（待通过）', building: '12号楼' },
    volunteering: { end: 'applied', ...party('体育协会党支部', '体育中心'), introduction: '可以带大家做操。' },
  },
  {
    ...{ slug: 'ding', name: '丁经理', group: '志愿者（待通过）', building: '11号楼' },
    volunteering: { end: 'declined', workUnit: '保健品门店', reason: '介绍里是推销产品，志愿服务不能带推销。' },
  },
  {
    ...{ slug: 'deng', name: '摄影小邓', group: '志愿者（待通过）', building: '8号楼' },
    volunteering: { end: 'suspended', introduction: '爱拍照。', reason: '没有征得同意就把老人照片发到网上，先暂停。' },
  },

  resident('linai', '李奶奶', '5号楼', true),
  resident('wangnai', '王奶奶', '3号楼', true),
  resident('zhaoye', '赵爷爷', '11号楼', true),
  resident('sunye', '孙爷爷', '2号楼', true),
  resident('zhouma', '周大妈', '4号楼'),
  resident('wuyi', '吴阿姨', '7号楼'),
  resident('zhengyi', '郑阿姨', '9号楼'),
  resident('fengye', '冯大爷', '10号楼', true),
  resident('chenye', '陈大爷', '1号楼', true),
  resident('chunai', '褚奶奶', '12号楼', true),
  resident('weinai', '魏奶奶', '6号楼', true),
  resident('jiangshu', '蒋叔叔', '8号楼'),
  resident('shenyi', '沈阿姨', '5号楼'),
  resident('hannai', '韩奶奶', '2号楼', true),
  resident('yangye', '杨爷爷', '7号楼', true),
  resident('zhuma', '朱大妈', '3号楼'),
  resident('qinye', '秦爷爷', '9号楼', true),
  resident('youyi', '尤阿姨', '4号楼'),
  resident('xunai', '许奶奶', '10号楼', true),
  resident('heye', '何大爷', '6号楼'),
  resident('lvyi', '吕阿姨', '11号楼'),
  resident('shinai', '施奶奶', '8号楼', true),
  resident('zhangma', '张大妈', '12号楼'),
  resident('kongye', '孔爷爷', '1号楼', true),
  resident('caoyi', '曹阿姨', '2号楼'),
  resident('yannai', '严奶奶', '5号楼', true),
  resident('huaye', '华大爷', '7号楼'),
  resident('jinyi', '金阿姨', '9号楼'),
  resident('taoye', '陶爷爷', '3号楼', true),
  resident('lijia', '李家女儿', '5号楼'),
  resident('maqizi', '小马媳妇', '6号楼'),
  // Lives in another city; acts for her mother, who has no account.
  { slug: 'axiu', name: '何家阿秀', group: '家人代办', reachable: true },
];

export const CHENGUANG_CAST: readonly Castling[] = [
  { slug: 'cg-bai', name: '白主任', group: '晨光社区', roles: ['staff'] },
  {
    ...{ slug: 'cg-luo', name: '网格员小骆', group: '晨光社区', roles: ['grid_worker'], grids: ['晨光网格'] },
    building: '晨光1号楼',
  },
  {
    ...{ slug: 'cg-gao', name: '高师傅', group: '晨光社区', building: '晨光2号楼', reachable: true },
    volunteering: { end: 'approved', introduction: '水管、龙头都能修。' },
  },
  { slug: 'cg-xia', name: '夏奶奶', group: '晨光社区', building: '晨光1号楼', elder: true, reachable: true },
  { slug: 'cg-cai', name: '蔡大爷', group: '晨光社区', building: '晨光2号楼', elder: true, reachable: true },
  { slug: 'cg-tan', name: '谭阿姨', group: '晨光社区', building: '晨光1号楼', reachable: true },
];
