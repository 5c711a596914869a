/** What the words below a check-in's fields can mean. */
export const CHECK_IN_TEXT = `### The text of a check-in

Below the fields you write as you like. Some headings have a meaning; each may be there or not, in any order, and any other
heading is yours. They can be written in every language that the site speaks, with two hash signs in front:

| heading | what the journal does with it |
| --- | --- |
| \`## Progress\` | says how it goes, in your own words |
| \`## Wins\` | each list entry is a win |
| \`## Setbacks\` | each list entry is a setback; entries below it that start with \`Lesson:\` and \`Recovery:\` say what you learned and what the first step back is |
| \`## Concerns\` | each list entry is a concern |
| \`## Feedback\` | \`### Ivo to Noor\` starts what Ivo says to Noor |
| \`## Next steps\` | its task list is what you promise to do |
| \`## Accountability\` | its task list is how you will hold each other to it |
| \`## Notes\` | whatever else you want to keep |

**Commitments** are the task list entries under Next steps and Accountability:

\`\`\`
- [ ] @noor Record the slow movement (due 2026-03-03)
\`\`\`

- \`@noor\` says whose it is, by the partner’s id. Without it, it belongs to everybody who was present.
- \`(due 2026-03-03)\` says by when. Without it, it is due at the next session.
- \`[ ]\` is open, \`[x]\` is done. Strike through what you let go: \`- [ ] ~~@ivo Buy a second music stand~~\`.
- List it again in a later session, in the same words, and it is the same commitment, carried over: the latest entry counts.
`;
