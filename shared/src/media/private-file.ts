/** What is kept about a person and never published: the paper they signed, their spoken word. */
export const PRIVATE_FILE_KINDS = ['picture', 'voice'] as const;
export type PrivateFileKind = (typeof PRIVATE_FILE_KINDS)[number];
