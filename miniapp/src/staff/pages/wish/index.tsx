import { useMembership } from '@/features/communities/model/membership';
import { MemberPage } from '@/features/communities/components/member-page';
import { MoveSheet } from '@/features/wishes/components/move-sheet';
import { noSuchThing, useIdParam } from '@/platform/route-params';
import { EmptyState, ErrorState } from '@/ui/states/states';
import { guarded } from '@/ui/page/guarded-page';
import { useStaffWish } from '../../desk/use-staff-wish';
import { WishWork } from '../../desk/wish-work';

/** One wish of the desk on a phone. */
export default guarded(function StaffWishPage() {
  return (
    <MemberPage title="处理心愿">
      <Work />
    </MemberPage>
  );
});

function Work() {
  const wishId = useIdParam('id');
  const { roles } = useMembership();
  const staff = roles.includes('staff');
  const desk = useStaffWish(staff ? wishId : undefined, () => undefined);
  if (!staff) return <EmptyState icon="desk" title="这里是社区工作者的工作台" note="需要开通请联系社区主任" />;
  if (!wishId) return <ErrorState problem={noSuchThing()} />;
  return (
    <>
      <WishWork desk={desk} />
      <MoveSheet
        desk
        wishId={wishId}
        move={desk.move}
        extra={desk.extra}
        onClose={() => desk.setMove(undefined)}
        onDone={desk.changed}
      />
    </>
  );
}
