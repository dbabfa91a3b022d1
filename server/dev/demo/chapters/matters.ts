import type { MatterCategory } from '@silin/shared';
import { MatterClosing } from '../../../src/modules/matters/app/matter-closing.service.js';
import { MatterHandling } from '../../../src/modules/matters/app/matter-handling.service.js';
import { PostsService } from '../../../src/modules/matters/app/posts.service.js';
import { NeedQueries } from '../../../src/modules/needs/app/need.queries.js';
import { NeedsService } from '../../../src/modules/needs/app/needs.service.js';
import type { Chapter, Happening } from '../chapter.js';
import type { Moment } from '../moments.js';

const STAFF = 'liang';
const CHECKER = 'hao';

/** Posts, by a word of this chapter. */
const POSTS = [
  ['repairs', { name: '设施维修', holder: 'ma', deputy: 'feng' }],
  ['cleaning', { name: '环境卫生', holder: 'zhao', deputy: undefined }],
  ['safety', { name: '消防安全', holder: 'han', deputy: 'ma' }],
] as const;
type PostWord = (typeof POSTS)[number][0];

/** What somebody says: their own, or what a grid worker heard of somebody. */
interface NeedStory {
  readonly who: string;
  readonly of?: string;
  readonly at: Moment;
  readonly words: string;
  readonly category: MatterCategory;
}

const NEEDS: Readonly<Record<string, NeedStory>> = {
  lamp: {
    who: 'shenyi',
    at: '26 19:40',
    words: '二单元三楼的楼道灯坏了一个多星期，晚上摸黑上楼',
    category: 'facilities',
  },
  lampToo: { who: 'yannai', at: '25 09:15', words: '楼道黑，我不敢下楼', category: 'facilities' },
  gas: { who: 'wuyi', at: '20 10:00', words: '楼外头的天然气管子锈得厉害，怕漏', category: 'utilities' },
  wires: { who: 'zhangma', at: '6 18:30', words: '有人从楼上拉线下来给电动车充电，看着害怕', category: 'charging' },
  bins: { who: 'caoyi', at: '9 08:20', words: '2 号楼后面的垃圾桶总是满的', category: 'sanitation' },
  ramp: { who: 'wei', of: 'henai', at: '4 11:00', words: '下楼的坡道裂了，轮椅过不去', category: 'care' },
  noise: { who: 'jinyi', at: '12 21:10', words: '晚上十点还有人跳广场舞', category: 'noise' },
  parking: { who: 'zhuma', at: '2 20:05', words: '消防通道老有车停着', category: 'parking' },
  tree: { who: 'lvyi', at: '1 08:50', words: '院里的枯树枝快掉下来了', category: 'greenery' },
};

/** Needs of residents and what became of them: solved, done and to be judged, in hand, late, waiting; two nobody has answered yet. */
export const matterChapter: Chapter = {
  happenings: (stage) => {
    const posts = new Map<PostWord, string>();
    const ids = new Map<string, string>();
    const needs = stage.app.get(NeedsService);
    const handling = stage.app.get(MatterHandling);
    const closing = stage.app.get(MatterClosing);
    const id = (word: string): string => ids.get(word) ?? '';
    const keep = (word: string) => (made: { id: string }) => void ids.set(word, made.id);
    const step = <T>(name: string, at: Moment, tell: () => Promise<T>): Happening => stage.happening(name, at, tell);
    const becomes = (need: string, at: Moment, title: string, publicText: string) => {
      const body = { title, publicText, category: NEEDS[need]!.category, kind: 'livelihood' } as const;
      const write = async (): Promise<{ id: string }> => {
        await needs.becomeMatter(stage.who(STAFF), id(need), body);
        const { matter } = await stage.app.get(NeedQueries).one(stage.who(STAFF), id(need));
        return { id: matter?.id ?? '' };
      };
      return stage.happening(`matter-${need}`, at, write, keep(`m-${need}`));
    };
    const give = (need: string, at: Moment, post: PostWord, deadline: number) =>
      step(`matter-${need}-given`, at, () =>
        handling.accept(stage.who(STAFF), id(`m-${need}`), {
          ...{ postId: posts.get(post) ?? '', deadlineOn: stage.day(deadline) },
        }),
      );
    return [
      ...POSTS.map(([word, { name, holder, deputy }]) =>
        stage.happening(
          `post-${word}`,
          '40 09:00',
          () =>
            stage.app.get(PostsService).add(stage.who(STAFF), {
              ...{ name, holderMemberId: stage.who(holder).memberId },
              deputyMemberId: deputy ? stage.who(deputy).memberId : null,
            }),
          (made) => void posts.set(word, made.id),
        ),
      ),
      ...Object.entries(NEEDS).map(([word, { who, of, at, words, category }]) =>
        stage.happening(
          `need-${word}`,
          at,
          () =>
            needs.say(stage.who(who), {
              ...{ words, category },
              ...(of ? { personId: stage.person(of), heardHow: 'visit' as const } : {}),
            }),
          keep(word),
        ),
      ),
      becomes('lamp', '25 10:00', '5 号楼楼道灯不亮', '二单元三楼以上的楼道灯不亮，要换灯和开关'),
      step('need-lampToo-linked', '25 10:10', () => needs.link(stage.who(STAFF), id('lampToo'), id('m-lamp'))),
      give('lamp', '25 10:20', 'repairs', -18),
      step('matter-lamp-done', '20 16:00', () =>
        handling.finish(stage.who('ma'), id('m-lamp'), '换了六盏声控灯，开关也换了'),
      ),
      step('matter-lamp-solved', '19 18:30', () => closing.pass(stage.who(CHECKER), id('m-lamp'), { onSite: true })),
      becomes('gas', '19 09:30', '7 号楼外墙天然气管锈蚀', '外墙天然气管锈蚀，请燃气公司查看、更换'),
      give('gas', '19 09:40', 'safety', -5),
      step('matter-gas-waits', '12 15:00', () =>
        handling.wait(stage.who(STAFF), id('m-gas'), { until: stage.day(30), note: '燃气公司排到下个月换立管' }),
      ),
      becomes('bins', '8 09:00', '2 号楼后的垃圾桶清运', '2 号楼后的垃圾桶清运不及时'),
      give('bins', '8 09:10', 'cleaning', 2),
      step('matter-bins-done', '1 16:20', () =>
        handling.finish(stage.who('zhao'), id('m-bins'), '和物业说好了，早晚各清一次，加了一个桶'),
      ),
      becomes('wires', '5 09:00', '12 号楼飞线充电', '有住户从楼上拉线给电动车充电，要清理并说明去车棚充'),
      give('wires', '5 09:20', 'safety', -1),
      step('matter-wires-note', '3 19:00', () =>
        handling.note(stage.who('han'), id('m-wires'), '上门说了两户，还有一户没见到人'),
      ),
      becomes('ramp', '3 09:00', '1 号楼坡道开裂', '单元门口的坡道开裂，轮椅过不去'),
      give('ramp', '3 09:10', 'repairs', 9),
      step('need-noise-answered', '11 09:00', () =>
        needs.answer(stage.who(STAFF), id('noise'), '和舞队说好了，晚上九点半收音响'),
      ),
    ];
  },
};
