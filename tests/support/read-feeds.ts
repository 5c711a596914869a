import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { z } from 'zod';

/*
 * Feeds as other people's programs read them.
 */

const newsItemSchema = z.object({
  title: z.string().min(1),
  link: z.url(),
  guid: z.object({ '#text': z.url(), '@_isPermaLink': z.literal('true') }),
  pubDate: z.string(),
  'content:encoded': z.string().min(1),
});

const newsSchema = z.object({
  rss: z.object({
    channel: z.object({
      title: z.string(),
      link: z.url(),
      language: z.string(),
      'atom:link': z.object({ '@_rel': z.literal('self'), '@_href': z.url() }),
      item: z.union([newsItemSchema.transform((item) => [item]), z.array(newsItemSchema)]).default([]),
    }),
  }),
});

/**
 * Reads an RSS feed's channel.
 * @throws Error if it isn't XML, or not a valid feed
 */
export function readNews(xml: string): z.infer<typeof newsSchema>['rss']['channel'] {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new Error(`${valid.err.line}: ${valid.err.msg}`);
  const parsed: unknown = new XMLParser({ ignoreAttributes: false }).parse(xml);
  return newsSchema.parse(parsed).rss.channel;
}

/** Reads a calendar. @throws Error if it isn't one */
export function readCalendar(text: string): ICAL.Component {
  const parsed: unknown = ICAL.parse(text);
  if (!Array.isArray(parsed)) throw new TypeError('There’s no calendar in it.');
  return new ICAL.Component(parsed);
}

/** Returns a calendar's events, in order. */
export function eventsOf(calendar: ICAL.Component): ICAL.Event[] {
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}
