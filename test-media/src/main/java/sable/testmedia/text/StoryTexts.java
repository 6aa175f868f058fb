// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import sable.testmedia.answer.MadeFile;
import sable.testmedia.story.Story;

/** What people said, as plain text. Lines end in {@code \n} unless a file says otherwise. */
public final class StoryTexts {

  private final Story story;

  /** Texts of a story. */
  public StoryTexts(Story story) {
    this.story = story;
  }

  /** The witness statement, the call log and the officer's notes, each in another encoding. */
  public List<MadeFile> files() {
    return List.of(
        file("statement.txt", statement(), StandardCharsets.UTF_8, ""),
        file("call-log.txt", callLog().replace("\n", "\r\n"), Charset.forName("windows-1252"), ""),
        file("notes.txt", notes(), StandardCharsets.UTF_16LE, "\ufeff"));
  }

  /** The witness statement: paragraphs without line breaks inside. */
  public String statement() {
    return """
        WITNESS STATEMENT
        Statement of: %1$s
        Age if under 18: over 18
        Occupation: retired teacher

        This statement, consisting of two pages, is true to the best of my knowledge and belief.

        I am the above named person and I live at %2$s with my husband. On Sunday 26 April 2026 at about ten past eleven at night I was at my bedroom window, which looks out over the junction with Wexcombe Road.

        I saw a dark blue hatchback pull up behind a white van. I wrote down the registration, which was %3$s. A police car stopped behind it. A man got out of the driver's side. I now know him to be %4$s, because he does gardening for my neighbour.

        There was another man in the passenger seat whom I had not seen before. The officer called him %5$s. He was calm throughout and stayed in the car.

        At some point a woman on the pavement started to shout. I recognised her as %6$s from number 40. She told the officer that %4$s had not done anything wrong and that she had already rung 999.

        My telephone number is %7$s and my e-mail address is %8$s. I would prefer to be rung in the morning. I am willing to attend court.

        Signed: %1$s          Date: 27 April 2026
        """
        .formatted(
            story.witness().name(),
            story.witness().address(),
            story.plate(),
            story.subject().name(),
            story.passenger().name(),
            story.caller().name(),
            story.witness().phone(),
            story.witness().email());
  }

  /** The log of the emergency call: short lines under a heading, as a terminal prints them. */
  public String callLog() {
    return """
        INCIDENT LOG %1$s
        Opened 26/04/2026 23:12:07   Grade 2   Operator desk 14
        --------------------------------------------------------------
        Caller   : %2$s
        Phone    : %3$s
        Address  : %4$s
        DOB      : %5$s
        --------------------------------------------------------------
        23:12:07 Caller says police are stopping her friend %6$s “for no reason”.
        23:12:40 Asked for the vehicle: blue hatchback, reg %7$s.
        23:13:15 Caller says %8$s is the passenger and has a heart condition.
        23:13:50 Ambulance asked for as a precaution. NHS no. %9$s given by caller.
        23:15:02 PC %10$s on scene, says all in order.
        23:16:30 Caller rings again: damage to her fence, £250, wants it noted.
        23:21:11 Ambulance stood down. Call back number %3$s.
        23:24:00 Closed by operator.
        """
        .formatted(
            story.incident(),
            story.caller().name(),
            story.caller().phone(),
            story.caller().address(),
            story.caller().born(),
            story.subject().name(),
            story.plate(),
            story.passenger().name(),
            story.passenger().nhs(),
            story.officer().name());
  }

  /** Notes that officers sent each other. */
  public String notes() {
    return """
        From: %1$s <%2$s>
        To: CID front desk
        Date: Mon, 27 Apr 2026 08:55
        Subject: last night's stop, %3$s

        Morning,

        I stopped %4$s, born %5$s, in Wexcombe Road last night. Documents in order, advised about a brake light, no further action. His address is %6$s and he can be reached on %7$s.

        %8$s %9$s saw the whole thing from her window and has given a statement. Please ring her on %10$s before noon. Do not tell %11$s who she is: the two fell out last year.

        The passenger was %12$s (%13$s). He says the passenger door was scratched by %11$s's fence. Crime report %14$s has been raised.

        > On Sun %1$s wrote:
        > can somebody check keeper details for %15$s please

        Thanks
        %1$s
        """
        .formatted(
            story.officer().name(),
            story.officer().email(),
            story.incident(),
            story.subject().name(),
            story.subject().born(),
            story.subject().address(),
            story.subject().phone(),
            story.witness().title(),
            story.witness().family(),
            story.witness().phone(),
            story.caller().name(),
            story.passenger().name(),
            story.passenger().email(),
            story.crime(),
            story.plate());
  }

  private MadeFile file(String name, String text, Charset charset, String mark) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(mark.getBytes(charset));
    bytes.writeBytes(text.getBytes(charset));
    // A name with a letter that the encoding lacks does not stand in the file.
    String kept = new String(text.getBytes(charset), charset);
    return MadeFile.readable(name, "text/plain", bytes.toByteArray(), story.factsIn(kept));
  }
}
