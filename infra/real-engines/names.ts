export const serverNames = ['dynamodb', 'opensearch', 'localstack', 'cognito'] as const;

export type ServerName = (typeof serverNames)[number];

export const isServerName = (text: string): text is ServerName => serverNames.some((name) => name === text);
