/** The values of many maps: a line for each in overview.jsonl, and the place of one map among them. */
package io.github.emvalidation.report.collection;
