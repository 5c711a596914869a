export interface Neighbour {
  label: string;
  text: string;
  href: string;
}
