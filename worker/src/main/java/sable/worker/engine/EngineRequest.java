// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.function.Function;

/** What an engine is asked to do, as it stands in {@code request.json}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = EngineRequest.Search.class, name = "search"),
  @JsonSubTypes.Type(value = EngineRequest.Mentions.class, name = "mentions"),
  @JsonSubTypes.Type(value = EngineRequest.Copy.class, name = "copy"),
  @JsonSubTypes.Type(value = EngineRequest.Occurring.class, name = "occurring")
})
public sealed interface EngineRequest {

  /** The file in an exchange folder that holds the request. */
  String REQUEST = "request.json";

  /** The file in an exchange folder that holds the answer. */
  String RESULT = "result.json";

  /** The file in an exchange folder that tells where an engine gave up; holds no content. */
  String FAULT = "fault.txt";

  /** Answers with the one function that fits. */
  <R> R fold(
      Function<? super Engines.SearchJob, ? extends R> search,
      Function<? super Engines.MentionsJob, ? extends R> mentions,
      Function<? super Engines.CopyJob, ? extends R> copy,
      Function<? super Engines.OccurringJob, ? extends R> occurring);

  /** Answered by {@link Engines.Opened}. */
  record Search(Engines.SearchJob job) implements EngineRequest {
    @Override
    public <R> R fold(
        Function<? super Engines.SearchJob, ? extends R> search,
        Function<? super Engines.MentionsJob, ? extends R> mentions,
        Function<? super Engines.CopyJob, ? extends R> copy,
        Function<? super Engines.OccurringJob, ? extends R> occurring) {
      return search.apply(job);
    }
  }

  /** Answered by {@link EngineAnswer.Mentioned}. */
  record Mentions(Engines.MentionsJob job) implements EngineRequest {
    @Override
    public <R> R fold(
        Function<? super Engines.SearchJob, ? extends R> search,
        Function<? super Engines.MentionsJob, ? extends R> mentions,
        Function<? super Engines.CopyJob, ? extends R> copy,
        Function<? super Engines.OccurringJob, ? extends R> occurring) {
      return mentions.apply(job);
    }
  }

  /** Answered by {@link Engines.Copied}. */
  record Copy(Engines.CopyJob job) implements EngineRequest {
    @Override
    public <R> R fold(
        Function<? super Engines.SearchJob, ? extends R> search,
        Function<? super Engines.MentionsJob, ? extends R> mentions,
        Function<? super Engines.CopyJob, ? extends R> copy,
        Function<? super Engines.OccurringJob, ? extends R> occurring) {
      return copy.apply(job);
    }
  }

  /** Answered by {@link EngineAnswer.Counted}. */
  record Occurring(Engines.OccurringJob job) implements EngineRequest {
    @Override
    public <R> R fold(
        Function<? super Engines.SearchJob, ? extends R> search,
        Function<? super Engines.MentionsJob, ? extends R> mentions,
        Function<? super Engines.CopyJob, ? extends R> copy,
        Function<? super Engines.OccurringJob, ? extends R> occurring) {
      return occurring.apply(job);
    }
  }
}
