/** Which partner something belongs to: 1 and 2 carry the partner colours, further partners 3 and 4; 0 is shared by all. */
export type PartnerSlot = 0 | 1 | 2 | 3 | 4;
