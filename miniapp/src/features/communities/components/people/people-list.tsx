import { formatMoment } from '@silin/shared';
import { View } from '@tarojs/components';
import { PagedList } from '@/ui/paged-list/paged-list';
import { Card } from '@/ui/card/card';
import { Section } from '@/ui/section/section';
import type { PersonCard } from '../../api/people.api';
import type { People } from '../../model/use-people';
import { NobodyFound } from './nobody-found';
import { PeopleFilters } from './people-filters';
import { PersonRow } from './person-row';

const NO_BUILDING = '还没有写楼栋';

/** People on a phone: building by building, or those found. */
export function PeopleList({ people }: { people: People }) {
  const { list, keptAt, q } = people;
  const now = Date.now();
  return (
    <>
      <PeopleFilters people={people} />
      {keptAt ? <View className="note" id="kept-list">{`这是${formatMoment(keptAt, now)} 读到的名单`}</View> : null}
      <PagedList list={list} id="people" empty={<NobodyFound people={people} />}>
        {(rows) =>
          q ? (
            <Card list>
              {rows.map((person) => (
                <PersonRow key={person.id} person={person} now={now} withBuilding />
              ))}
            </Card>
          ) : (
            byBuilding(rows).map(([name, inside]) => (
              <Section key={name} title={name}>
                <Card list>
                  {inside.map((person) => (
                    <PersonRow key={person.id} person={person} now={now} />
                  ))}
                </Card>
              </Section>
            ))
          )
        }
      </PagedList>
    </>
  );
}

/** The list comes in order: who follows in the same building stands under the same heading. */
function byBuilding(rows: readonly PersonCard[]): [string, PersonCard[]][] {
  const groups = new Map<string, PersonCard[]>();
  for (const row of rows) {
    const name = row.buildingName ?? NO_BUILDING;
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups];
}
