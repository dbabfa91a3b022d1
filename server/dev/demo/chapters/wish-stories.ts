import type { WishCategory } from '@silin/shared';
import type { Moment } from '../moments.js';

/** What happens to a wish: when, what, by whom (slug), and the words where the step has some. */
export type Step =
  | readonly [Moment, 'approve' | 'approve with priority', string]
  | readonly [Moment, 'claim' | 'extend' | 'withdraw' | 'renew' | 'look at contact' | 'show thanks', string]
  | readonly [Moment, 'reject' | 'release' | 'revoke' | 'dispute' | 'close', string, string]
  | readonly [Moment, 'deliver' | 'confirm', string, string?]
  | readonly [Moment, 'edit', string, title: string, publicText: string]
  | readonly [Moment, 'resubmit', string, title: string, publicText: string];

export interface WishStory {
  readonly by: string;
  /** Whose wish it is, when somebody says it for them. */
  readonly of?: string;
  readonly said: Moment;
  readonly category: WishCategory;
  readonly title: string;
  readonly text: string;
  readonly detail?: string;
  readonly showBuilding?: boolean;
  /** What the platform says of the text; `pass` when nothing is given. */
  readonly platform?: 'review' | 'unreachable';
  readonly then?: readonly Step[];
}

/** A word the stand-in answers with "review", so that the desk has something to look at twice. */
export const REVIEW_WORD = '祖传秘方';

const waiting: readonly WishStory[] = [
  {
    ...{ by: 'linai', said: '2h', category: 'repair', title: '厨房的灯不亮了，想请人来看看', showBuilding: true },
    text: '家里厨房的吸顶灯上周开始不亮，够不着，也不敢自己换。晚饭前后都在家。',
    detail: '灯是方的，开关在门后。敲门请大声一点，耳朵不太好。',
  },
  {
    ...{ by: 'jiangshu', said: '5h', category: 'learning', title: '孩子想找人教下象棋' },
    text: '孩子上三年级，喜欢象棋，院里想找位会下的邻居周末教一教，就在活动室。',
  },
  {
    ...{ by: 'zhengyi', said: '1 16:40', category: 'goods', title: '缺一台电暖气', platform: 'unreachable' },
    text: '屋子朝北，暖气不太热，想问问谁家有闲置的电暖气可以借一冬，开春就还。',
  },
  {
    ...{ by: 'heye', said: '1 19:15', category: 'other', title: '想找人抄一份方子', platform: 'review' },
    text: `家里有张${REVIEW_WORD}的老方子，字快看不清了，想请写字好的邻居帮忙抄下来留个念想。`,
  },
];

const open: readonly WishStory[] = [
  {
    ...{ by: 'wangnai', said: '3 09:10', category: 'goods', title: '想要一副300度的老花镜' },
    text: '原来的老花镜摔坏了，看报纸看药盒都吃力。300度，普通的就行。',
    detail: '左右眼度数差不多，镜腿想要宽一点的。',
    then: [['3 10:30', 'approve with priority', 'liang']],
  },
  {
    ...{ by: 'zhaoye', said: '2 08:30', category: 'medical_escort', title: '去医院复查，想有人陪' },
    text: '下周三上午去医院复查，一个人挂号取药跑不动，想请一位邻居陪着走一趟。',
    detail: '八点前出门，走得慢，要坐一段轮椅。',
    then: [['2 09:05', 'approve with priority', 'jia']],
  },
  {
    ...{ by: 'sunye', said: '4 15:20', category: 'learning', title: '帮忙给手机装上医保码' },
    text: '手机是女儿给的，不会弄医保码，想请年轻人手把手教一教，别嫌我学得慢。',
    then: [['4 16:00', 'approve', 'liang']],
  },
  {
    ...{ by: 'chunai', said: '6 10:00', category: 'companionship', title: '想有人来说说话' },
    text: '老伴走了以后家里太静，想有邻居每周来坐一会儿，喝杯茶，听听戏。',
    then: [['6 11:40', 'approve with priority', 'hao']],
  },
  {
    ...{ by: 'zhouma', said: '5 18:00', category: 'errand', title: '帮忙取一个大件快递', showBuilding: true },
    text: '买了个小书柜到驿站了，三十来斤，自己搬不上楼，哪位有空搭把手。',
    then: [['4 08:50', 'approve', 'jia']],
  },
  {
    ...{ by: 'qinye', said: '8 09:30', category: 'repair', title: '卫生间水龙头关不紧' },
    text: '水龙头一直滴水，垫圈家里有，不会换。工具也有，来个懂的就行。',
    then: [['8 10:10', 'approve', 'liang']],
  },
  {
    ...{ by: 'shenyi', said: '7 20:10', category: 'cleaning', title: '擦高处的玻璃' },
    text: '阳台最上面两块玻璃够不着，想请个子高的邻居帮忙擦一擦，梯子我家有。',
    then: [['6 09:00', 'approve', 'jia']],
  },
  {
    ...{ by: 'maqizi', said: '9 12:30', category: 'learning', title: '孩子数学想请人讲一讲' },
    text: '孩子五年级，分数应用题总不明白，想请一位老师周末给讲两次，在活动室就行。',
    then: [['9 14:00', 'approve', 'liang']],
  },
  {
    ...{ by: 'kongye', said: '10 10:20', category: 'other', title: '教一教怎么写春联' },
    text: '想自己写一副春联，握不好大笔，想跟院里会写毛笔字的邻居学两手。',
    then: [
      ['10 11:00', 'approve', 'liang'],
      ['9 19:00', 'claim', 'qin'],
      ['7 20:00', 'release', 'qin', '临时要出差两周，怕耽误您，先让别的邻居来。'],
    ],
  },
  {
    ...{ by: 'fengye', said: '14 08:40', category: 'errand', title: '代买一袋面和一桶油' },
    text: '腿脚不便，想请人从超市捎一袋面一桶油，东西当面结清。',
    detail: '面要十斤装的，油要小桶。',
    then: [
      ['14 09:30', 'approve with priority', 'jia'],
      ['13 18:20', 'claim', 'tian'],
    ],
  },
  {
    ...{ by: 'caoyi', said: '12 17:00', category: 'goods', title: '求一辆闲置的婴儿车' },
    text: '外孙女下个月回来住，谁家有不用的婴儿车，借用一个月，保证爱惜。',
    then: [
      ['12 17:40', 'approve', 'liang'],
      [
        '11 09:00',
        'edit',
        'liang',
        '借一辆闲置的婴儿车',
        '家里小宝宝下个月来住，谁家有不用的婴儿车，想借用一个月，保证爱惜。',
      ],
    ],
  },
  {
    ...{ by: 'yangye', said: '28 09:00', category: 'repair', title: '老式收音机不响了' },
    text: '听了二十年的收音机不响了，想请懂行的邻居看看还能不能修。',
    then: [['28 10:00', 'approve', 'hao']],
  },
];

const claimed: readonly WishStory[] = [
  {
    ...{ by: 'hannai', said: '4 09:40', category: 'repair', title: '卧室门关不严' },
    text: '卧室门往下坠，关的时候刮地，想请木工师傅看看合页。',
    detail: '下午两点以后在家，门铃坏了请敲门。',
    then: [
      ['4 10:20', 'approve', 'jia'],
      ['3 19:00', 'claim', 'feng'],
      ['3 19:05', 'look at contact', 'feng'],
    ],
  },
  {
    ...{ by: 'xunai', said: '5 08:20', category: 'medical_escort', title: '陪着去测一次听力' },
    text: '听力越来越差，想去医院测一测配助听器，自己听不清叫号，想有人陪。',
    then: [
      ['5 09:00', 'approve with priority', 'liang'],
      ['4 20:30', 'claim', 'liu'],
      ['4 20:31', 'look at contact', 'liu'],
    ],
  },
  {
    ...{ by: 'weinai', said: '6 16:10', category: 'cleaning', title: '收拾阳台上的旧纸箱' },
    text: '阳台堆了好些旧纸箱旧报纸，搬不动，想请力气大的邻居帮忙清下楼。',
    then: [
      ['6 17:00', 'approve', 'jia'],
      ['5 12:00', 'claim', 'han'],
    ],
  },
  {
    ...{ by: 'chenye', said: '11 10:00', category: 'companionship', title: '想有人一起下盘棋' },
    text: '每天下午在家没人说话，会下象棋的邻居来坐坐，输赢不论。',
    then: [
      ['11 10:50', 'approve', 'hao'],
      ['10 18:30', 'claim', 'guo'],
    ],
  },
  {
    ...{ by: 'youyi', said: '8 11:30', category: 'goods', title: '想要几本识字的画册' },
    text: '孙子刚上一年级，想要几本用过的识字画册，旧的也行。',
    then: [
      ['8 13:00', 'approve', 'liang'],
      ['7 09:00', 'claim', 'cui'],
      ['1 09:30', 'extend', 'cui'],
    ],
  },
  {
    ...{ by: 'shinai', said: '9 15:00', category: 'repair', title: '缝纫机皮带断了' },
    text: '老缝纫机皮带断了，想请人帮忙换一根，皮带已经买好。',
    then: [
      ['9 15:40', 'approve', 'jia'],
      ['6 19:20', 'claim', 'wang'],
      ['4 18:00', 'deliver', 'wang', '换好了，试着踩了几下，能用。'],
      ['3 10:00', 'dispute', 'shinai', '踩快了皮带还是会掉，麻烦再来看看。'],
    ],
  },
];

const delivered: readonly WishStory[] = [
  {
    ...{ by: 'yannai', said: '7 09:20', category: 'goods', title: '想要一个带放大镜的台灯' },
    text: '晚上做针线看不清，想要一个带放大镜的台灯，旧的也好。',
    then: [
      ['7 10:00', 'approve with priority', 'liang'],
      ['5 18:40', 'claim', 'meng'],
      ['1 17:30', 'deliver', 'meng', '台灯送到了，插上试过，亮度可以调。'],
    ],
  },
  {
    ...{ by: 'huaye', said: '6 08:50', category: 'errand', title: '代交一次燃气费' },
    text: '不会用手机交燃气费，营业厅太远，想请人帮忙代跑一趟，卡和零钱都备好。',
    then: [
      ['6 09:30', 'approve', 'jia'],
      ['5 08:00', 'claim', 'yang'],
      ['2 11:00', 'deliver', 'yang', '交好了，单子放在您门口的报箱里。'],
    ],
  },
  {
    ...{ by: 'lvyi', said: '10 19:00', category: 'other', title: '裤子改短两条' },
    text: '买的裤子长了，想请会裁缝的邻居改短两条，不着急。',
    then: [
      ['9 09:00', 'approve', 'liang'],
      ['8 19:30', 'claim', 'zhangjie'],
      ['3 20:00', 'deliver', 'zhangjie'],
    ],
  },
];

const fulfilled: readonly WishStory[] = [
  {
    ...{ by: 'linai', said: '24 09:00', category: 'goods', title: '想要一副老花镜' },
    text: '看药盒上的字太小，想要一副老花镜，200度左右。',
    then: [
      ['24 09:40', 'approve with priority', 'liang'],
      ['23 18:00', 'claim', 'wang'],
      ['23 18:05', 'look at contact', 'wang'],
      ['19 17:00', 'deliver', 'wang', '送到家了，李奶奶戴上正合适。'],
      ['19 20:00', 'confirm', 'linai', '眼镜很合适，字都看得清了，谢谢王师傅。'],
    ],
  },
  {
    ...{ by: 'zhuma', said: '33 10:10', category: 'repair', title: '客厅插座没有电' },
    text: '客厅靠窗的插座没电了，别的都好，想请懂电的师傅看一看。',
    then: [
      ['33 11:00', 'approve', 'jia'],
      ['32 19:00', 'claim', 'ma'],
      ['31 19:30', 'deliver', 'ma', '里面线头松了，已经接牢，用电笔测过。'],
      ['30 08:30', 'confirm', 'zhuma', '马师傅手脚麻利，还帮我看了别的插座。'],
    ],
  },
  {
    ...{ by: 'taoye', said: '40 08:00', category: 'other', title: '想请人上门理个发' },
    text: '下楼不方便，三个月没理发了，想请理发师傅上门一趟。',
    then: [
      ['40 08:40', 'approve with priority', 'liang'],
      ['39 12:00', 'claim', 'li'],
      ['37 16:00', 'deliver', 'li', '理好了，刮了脸，老人精神得很。'],
      ['37 18:20', 'confirm', 'taoye', '理得好，人也和气。'],
      ['37 18:22', 'show thanks', 'taoye'],
    ],
  },
  {
    ...{ by: 'jinyi', said: '21 20:00', category: 'learning', title: '教一教手机怎么挂号' },
    text: '现在看病都要手机挂号，想请年轻人教一教，学会了自己弄。',
    then: [
      ['20 08:40', 'approve', 'jia'],
      ['19 19:00', 'claim', 'wu'],
      ['16 10:30', 'deliver', 'wu', '教了两遍，写了一张步骤贴在冰箱上。'],
      ['16 12:00', 'confirm', 'jinyi', '小吴有耐心，我现在自己会挂了。'],
    ],
  },
  {
    ...{ by: 'zhangma', said: '18 09:00', category: 'cleaning', title: '清一清油烟机' },
    text: '油烟机好久没清了，滤网拆不下来，想请人帮忙拆洗一次。',
    then: [
      ['18 10:00', 'approve', 'liang'],
      ['17 18:30', 'claim', 'han'],
      ['15 15:00', 'deliver', 'han', '滤网泡了洗净，装回去了。'],
      ['14 09:10', 'confirm', 'zhangma'],
    ],
  },
  {
    ...{ by: 'chunai', said: '46 09:30', category: 'medical_escort', title: '陪着去拔一颗牙' },
    text: '要去拔牙，年纪大了有点怕，想有人陪着去陪着回。',
    then: [
      ['46 10:00', 'approve with priority', 'hao'],
      ['45 13:00', 'claim', 'liu'],
      ['42 12:10', 'deliver', 'liu', '拔完了，血也止住了，已送到家。'],
      ['42 15:00', 'confirm', 'chunai', '小刘一路扶着我，比亲闺女还细心。'],
    ],
  },
  {
    ...{ by: 'wuyi', said: '27 17:00', category: 'errand', title: '接一次放学的孩子' },
    text: '周四要去外地办事，想请熟悉学校的邻居帮忙接一次放学。',
    then: [
      ['27 17:30', 'approve', 'jia'],
      ['27 19:00', 'claim', 'tian'],
      ['25 17:20', 'deliver', 'tian', '平安接到，交给孩子奶奶了。'],
      ['25 18:00', 'confirm', 'wuyi', '太感谢了，帮了大忙。'],
      ['25 18:03', 'show thanks', 'wuyi'],
    ],
  },
  {
    ...{ by: 'lijia', said: '36 21:00', category: 'companionship', title: '出差几天，想请人看看老人' },
    text: '要出差四天，想请邻居每天傍晚去家里看一眼老人，说几句话。',
    then: [
      ['35 08:30', 'approve', 'liang'],
      ['35 12:30', 'claim', 'xue'],
      ['29 19:00', 'deliver', 'xue', '去了四次，老人吃得好睡得好。'],
      ['28 22:00', 'confirm', 'lijia', '每天还给我发一句平安，真的放心。'],
      ['28 22:05', 'show thanks', 'lijia'],
    ],
  },
  {
    ...{ by: 'heye', said: '50 10:00', category: 'repair', title: '轮椅刹车不灵' },
    text: '轮椅左边的刹车捏不住，下坡有点怕，想请人调一调。',
    then: [
      ['50 10:40', 'approve with priority', 'jia'],
      ['49 18:00', 'claim', 'tian'],
      ['42 18:01', 'look at contact', 'liang'],
      ['41 19:00', 'claim', 'feng'],
      ['39 16:00', 'deliver', 'feng', '换了刹车线，推着试了一圈。'],
      ['38 09:00', 'confirm', 'heye', '好使了，谢谢老冯。'],
    ],
  },
];

const ended: readonly WishStory[] = [
  {
    ...{ by: 'caoyi', said: '5 21:30', category: 'other', title: '想有人帮我写作业本上的字' },
    text: '孩子作业多，想找人代写几页生字。',
    then: [['4 08:30', 'reject', 'liang', '代写作业帮不了孩子。如果是想有人辅导功课，请换个说法再说一次。']],
  },
  {
    ...{ by: 'zhouma', said: '12 20:00', category: 'other', title: '院里能不能多装几盏路灯' },
    text: '小花园那边晚上太黑，能不能多装几盏灯，大家走路放心。',
    then: [['11 09:20', 'reject', 'hao', '这件事我们记到居民需求里了，会和物业商量，不用等志愿者。']],
  },
  {
    ...{ by: 'shenyi', said: '16 10:00', category: 'errand', title: '帮忙买一张火车票' },
    text: '不会在手机上买票，想请人帮忙买一张去太原的票。',
    then: [
      ['16 10:30', 'approve', 'jia'],
      ['15 09:00', 'withdraw', 'shenyi'],
    ],
  },
  {
    ...{ by: 'sunye', said: '44 09:00', category: 'other', title: '想找人一起练二胡' },
    text: '拉了几年二胡，一个人没意思，想找会乐器的邻居合一合。',
    then: [['44 10:00', 'approve', 'liang']],
  },
  {
    ...{ by: 'jiangshu', said: '41 18:00', category: 'goods', title: '求几个旧花盆' },
    text: '想在阳台种点菜，谁家有不用的花盆或泡沫箱，我自己去取。',
    then: [['40 08:50', 'approve', 'jia']],
  },
  {
    ...{ by: 'youyi', said: '20 19:00', category: 'repair', title: '楼道的灯老是闪' },
    text: '我们楼道二层的声控灯一直闪，看着头晕，想请人修一修。',
    then: [
      ['19 09:00', 'approve', 'liang'],
      ['17 10:00', 'close', 'liang', '楼道灯归物业管，已经报修并换好了。'],
    ],
  },
];

const resubmitted: WishStory = {
  ...{ by: 'lvyi', said: '3 12:00', category: 'learning', title: '要个人教唱歌' },
  text: '要个人教教唱歌。',
  then: [
    ['3 14:00', 'reject', 'jia', '请多写两句：想学什么歌、什么时候方便，邻居才好帮忙。'],
    [
      '1 20:30',
      'resubmit',
      'lvyi',
      '想学两首合唱的歌',
      '社区合唱团要排练，我不识谱，想请会唱歌的邻居教两首，晚上八点以后都行。',
    ],
  ],
};

/** A daughter in another city says it for her mother, who has no account. */
const saidForHer: WishStory = {
  ...{ by: 'axiu', of: 'henai', said: '3 19:30', category: 'errand', title: '想有人帮着买一次米面' },
  text: '家里米和面快没了，自己提不上楼，想请邻居帮着买一袋米、一袋面，钱当面给。',
  detail: '敲门多等一会儿，老人走得慢。',
  then: [
    ['2 09:10', 'approve', 'liang'],
    ['1 10:30', 'claim', 'xue'],
  ],
};

/** Forty wishes, in all states. */
export const DIANCHANG_WISHES: readonly WishStory[] = [
  ...[waiting, open, claimed, delivered, fulfilled, ended].flat(),
  ...[resubmitted, saidForHer],
];

export const CHENGUANG_WISHES: readonly WishStory[] = [
  {
    ...{ by: 'cg-xia', said: '2 09:00', category: 'repair', title: '洗菜池下面漏水' },
    text: '洗菜池下面的管子渗水，接了个盆，想请人看看。',
    then: [['2 09:30', 'approve', 'cg-bai']],
  },
  {
    ...{ by: 'cg-cai', said: '9 10:00', category: 'errand', title: '代取一次药' },
    text: '社区医院的药配好了，腿疼下不了楼，想请人代取一次。',
    then: [
      ['9 10:20', 'approve with priority', 'cg-bai'],
      ['8 18:00', 'claim', 'cg-gao'],
      ['7 17:00', 'deliver', 'cg-gao', '药取回来了，交到老人手里。'],
      ['7 18:00', 'confirm', 'cg-cai', '谢谢小高。'],
    ],
  },
  {
    ...{ by: 'cg-tan', said: '4h', category: 'other', title: '想学做花馍' },
    text: '想跟院里会做花馍的老人学一学，材料我带。',
  },
];
