/** Where it is told that a topic has new records; the payload is the numbers of their partitions. Kept short: PostgreSQL takes 63 bytes. */
export const topicChannel = (topic: string): string => `t:${topic}`;

/** Where it is told that members of a group came, went or let go of partitions. */
export const groupChannel = (group: string): string => `g:${group}`;
