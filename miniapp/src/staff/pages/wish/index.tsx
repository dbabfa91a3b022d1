import { useMembership } from '@/features/communities/model/membership';
import { MemberPage } from '@/features/communities/components/member-page';
import { noSuchThing, useIdParam } from '@/platform/route-params';
import { EmptyState, ErrorState } from '@/ui/states/states';
import { guarded } from '@/ui/page/guarded-page';
import { DeskSheets } from '../../desk/desk-sheets';
import { ApprovalsUndo } from '../../desk/undo-bar';
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

const nothingElse = () => undefined;

function Work() {
  const wishId = useIdParam('id');
  const { roles } = useMembership();
  const staff = roles.includes('staff');
  const desk = useStaffWish(staff ? wishId : undefined, nothingElse);
  if (!staff) return <EmptyState icon="desk" title="这里是社区工作者的工作台" note="需要开通请联系社区主任" />;
  if (!wishId) return <ErrorState problem={noSuchThing()} />;
  return (
    <>
      <ApprovalsUndo />
      <WishWork desk={desk} />
      <DeskSheets desk={desk} />
    </>
  );
}
