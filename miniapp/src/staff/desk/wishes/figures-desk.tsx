import { WISH_CATEGORY_WORDS, WISH_FIGURE_WORDS } from '@silin/shared';
import { View } from '@tarojs/components';
import { useCallback, useEffect, useState } from 'react';
import { communitiesApi } from '@/features/communities/api/communities.api';
import { useMembership } from '@/features/communities/model/membership';
import { type LedgerFilter, ledgerApi, type Period } from '@/features/wishes/api/ledger.api';
import { monthIn, monthWord, periodNamed } from '@/features/wishes/model/periods';
import { useLoad } from '@/platform/use-load';
import { useWide } from '@/ui/base/use-wide';
import { ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { rememberView } from '../desk-address';
import { DeskFrame } from '../desk-frame';
import type { DeskViewProps } from '../desk-part';
import { DeskSheets } from '../desk-sheets';
import { useStaffWish } from '../use-staff-wish';
import { WishWork } from '../wish-work';
import { FigureCards, type Shown } from './figure-cards';
import { FigureCharts, type Part } from './figure-charts';
import { LedgerList, useLedger } from './ledger-list';
import { PeriodChoice } from './period-choice';
import '../desk.scss';

export const FIGURES_VIEW = 'wish-figures';

const DAYS_HOW = '这段时间办好的心愿，从说出到对方确认隔了几天，排在中间的那一个。下面是办好的心愿。';

/** Figures of wishes for a period; each opens the list behind it, and the list is the ledger. */
export function FiguresDesk({ onChanged }: DeskViewProps) {
  const { communityId } = useMembership();
  const wide = useWide();
  const [period, setPeriod] = useState<Period>(() => periodNamed('year', Date.now()));
  const [shown, setShown] = useState<Shown>('said');
  const [part, setPart] = useState<Part>({});
  const [active, setActive] = useState<string>();
  const figures = useLoad(() => ledgerApi.figures(communityId, period), [communityId, period.from, period.until]);
  const places = useLoad(() => communitiesApi.community(communityId), [communityId]);
  const grids = places.data?.grids ?? [];
  const { month, ...narrowed } = part;
  const days = month ? monthIn(period, month) : period;
  const filter: LedgerFilter = { ...days, ...narrowed, figure: shown === 'days' ? 'fulfilled' : shown };
  const ledger = useLedger(filter);
  const { reload } = ledger.rows;
  const reloadFigures = figures.reload;
  const changed = useCallback(async () => {
    await Promise.all([reload(), reloadFigures(), onChanged()]);
  }, [reload, reloadFigures, onChanged]);
  const desk = useStaffWish(wide ? active : undefined, changed);
  useEffect(() => rememberView(FIGURES_VIEW, undefined), []);
  const show = (next: Shown) => {
    setShown(next);
    setPart({});
    setActive(undefined);
  };
  const grid = part.withoutGrid ? '没有网格' : grids.find(({ id }) => id === part.gridId)?.name;
  const words = [
    WISH_FIGURE_WORDS[filter.figure].name,
    part.category && WISH_CATEGORY_WORDS[part.category],
    grid,
    month && monthWord(month),
  ];
  const head = wide ? (
    <View className="desk-head">
      <View className="title grow">心愿数字</View>
      <View className="note">点一个数字，看后面的名单</View>
    </View>
  ) : null;
  return (
    <DeskFrame side={wide && active ? <WishWork desk={desk} /> : undefined}>
      {head}
      <PeriodChoice
        period={period}
        onChange={(next) => {
          setPeriod(next);
          setPart({});
        }}
      />
      {figures.data ? (
        <>
          <ProblemNote problem={figures.problem} />
          <FigureCards figures={figures.data} shown={shown} onShow={show} />
          <View className="note" id="figure-how">
            {`怎么数的：${shown === 'days' ? DAYS_HOW : WISH_FIGURE_WORDS[shown].how}`}
          </View>
          <FigureCharts figures={figures.data} shown={shown} grids={grids} part={part} onPart={setPart} />
          <LedgerList
            ledger={ledger}
            filter={filter}
            title={words.filter(Boolean).join(' · ')}
            active={active}
            onActive={setActive}
          />
        </>
      ) : figures.problem ? (
        <ErrorState problem={figures.problem} onRetry={() => void figures.reload()} />
      ) : (
        <Skeleton cards={3} />
      )}
      <DeskSheets desk={desk} />
    </DeskFrame>
  );
}
