/** The subject of an act about a person: it is shown to them. */
export const aboutPerson = ({ id, communityId }: { id: string; communityId: string }) => ({
  ...{ id, communityId, personId: id },
});
