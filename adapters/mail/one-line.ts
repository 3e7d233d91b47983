/** Returns a text as a header takes it, which is one line: whatever a text holds, it stays one. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
