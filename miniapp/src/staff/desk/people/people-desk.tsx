import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { AddPerson } from '@/features/communities/components/people/add-person';
import { NobodyFound } from '@/features/communities/components/people/nobody-found';
import { PeopleFilters } from '@/features/communities/components/people/people-filters';
import { PeopleList } from '@/features/communities/components/people/people-list';
import type { PersonCard } from '@/features/communities/api/people.api';
import { usePeople } from '@/features/communities/model/use-people';
import { useKeys } from '@/platform/keys';
import { go, routes } from '@/platform/navigate';
import { onSent } from '@/platform/outbox';
import { useStayingFresh } from '@/platform/staying-fresh';
import { BottomBar } from '@/ui/bottom-bar/bottom-bar';
import { Button } from '@/ui/button/button';
import { DataTable } from '@/ui/data-table/data-table';
import { OutboxBanner } from '@/ui/outbox-banner/outbox-banner';
import { PagedList } from '@/ui/paged-list/paged-list';
import { useWide } from '@/ui/base/use-wide';
import { rememberView } from '../desk-address';
import { DeskFrame } from '../desk-frame';
import type { DeskPart, DeskViewProps } from '../desk-part';
import { useActiveRow } from '../use-active-row';
import { PersonPanel } from './person-panel';
import { PEOPLE_COLUMNS } from './people-columns';
import '../desk.scss';

const VIEW = 'people';

/** What stands beside the table: the row, somebody opened from there, or the form for a new one. */
type Beside = { adding: true } | { personId: string; among: string } | undefined;

/** The people of the community: a table and, beside it, the one looked at; on a phone the list, or the one it was opened for. */
function PeopleDesk({ row, other }: DeskViewProps) {
  const wide = useWide();
  const people = usePeople();
  const { list } = people;
  // Who was opened stays beside the table until one looks for somebody else.
  const among = JSON.stringify([people.q, people.filter]);
  const [chosen, setChosen] = useState(row);
  const [beside, setBeside] = useState<Beside>(row ? { personId: row, among } : undefined);
  const [mending, setMending] = useState(false);
  const active = useActiveRow(wide ? (list.items ?? []) : [], chosen);
  const adding = !!beside && 'adding' in beside;
  const personId = beside && 'personId' in beside && beside.among === among ? beside.personId : active;
  const { reload } = list;
  useEffect(() => rememberView(VIEW, personId), [personId]);
  useEffect(() => onSent(() => void reload()), [reload]);
  useStayingFresh(() => void reload());
  const choose = (id: string) => {
    setChosen(id);
    setBeside(undefined);
    setMending(false);
  };
  const add = () => setBeside({ adding: true });
  useKeys({ escape: () => setBeside(undefined) }, { on: adding, whileTyping: true });
  const open = (id: string) => {
    setChosen(id);
    setBeside({ personId: id, among });
    setMending(false);
  };
  const panel = (id: string) => (
    <PersonPanel
      key={id}
      personId={id}
      otherId={id === row ? other : undefined}
      mending={mending}
      onMending={setMending}
      onOpen={open}
      onChanged={reload}
    />
  );
  if (!wide) {
    if (beside && 'personId' in beside) {
      return (
        <DeskFrame>
          <Button id="people-back" variant="quiet" onClick={() => setBeside(undefined)}>
            回到居民名单
          </Button>
          {panel(beside.personId)}
        </DeskFrame>
      );
    }
    return (
      <DeskFrame>
        <OutboxBanner />
        <PeopleList people={people} />
        <BottomBar>
          <Button id="add-person" size="large" icon="plus" grow onClick={() => void go(routes.addPerson)}>
            登记一位居民
          </Button>
        </BottomBar>
      </DeskFrame>
    );
  }
  const side = adding ? (
    <View className="panel" id="panel">
      <View className="row">
        <View className="title grow">登记居民</View>
        <Button id="add-leave" variant="text" tone="ink" onClick={() => setBeside(undefined)}>
          先不登记
        </Button>
      </View>
      <AddPerson beside onOpen={open} onAdded={() => void reload()} />
    </View>
  ) : personId ? (
    panel(personId)
  ) : undefined;
  return (
    <DeskFrame side={side}>
      <View className="desk-head">
        <View className="title grow">居民</View>
        <View className="note">J/K 上下 · N 登记 · E 改资料</View>
      </View>
      <OutboxBanner />
      <PeopleFilters
        people={people}
        grids
        beside={
          <Button id="add-person" icon="plus" onClick={add}>
            登记居民
          </Button>
        }
      />
      <PagedList list={list} id="people" empty={<NobodyFound people={people} onAdd={add} />}>
        {(rows) => (
          <DataTable<PersonCard>
            columns={PEOPLE_COLUMNS}
            rows={rows}
            rowKey={(p) => p.id}
            active={active}
            onActive={choose}
            {...(people.q ? {} : { order: people.filter.order ?? 'building', onOrder: people.sort })}
            keys={{ n: add, e: () => setMending(true) }}
            resting={adding || mending}
          />
        )}
      </PagedList>
    </DeskFrame>
  );
}

/** The people at the desk. */
export const peoplePart: DeskPart = { group: 'people', views: [{ name: VIEW, label: '居民', View: PeopleDesk }] };
