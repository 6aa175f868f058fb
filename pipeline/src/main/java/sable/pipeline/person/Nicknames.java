// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.person;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Well-known short forms of forenames in English, in folded letters. A table as short as this tells
 * that Bill may be William, never that he is: who joins looks for the only one that fits. Source:
 * customary in the United Kingdom.
 */
final class Nicknames {

  private static final Map<String, Set<String>> FULL = table();

  private static Map<String, Set<String>> table() {
    Map<String, Set<String>> full = new HashMap<>();
    for (String line :
        """
        william: bill billy will willy liam
        robert: bob bobby rob robbie bert
        richard: dick rick ricky rich richie
        james: jim jimmy jamie
        john: jack johnny jon
        jonathan: jon jonny
        michael: mike mick micky mikey
        david: dave davey davy
        thomas: tom tommy
        anthony: tony ant
        andrew: andy drew
        edward: ed eddie ted teddy ned
        charles: charlie chaz chas chuck
        christopher: chris kit topher
        daniel: dan danny
        matthew: matt matty
        nicholas: nick nicky
        joseph: joe joey
        samuel: sam sammy
        benjamin: ben benny benji
        alexander: alex al sandy xander
        stephen: steve stevie
        steven: steve stevie
        peter: pete
        patrick: pat paddy
        philip: phil pip
        phillip: phil pip
        gregory: greg
        jeffrey: jeff
        geoffrey: geoff jeff
        kenneth: ken kenny
        ronald: ron ronnie
        donald: don donny
        gerald: gerry jerry
        lawrence: larry laurie
        laurence: larry laurie
        leonard: len lenny
        raymond: ray
        terence: terry tel
        timothy: tim timmy
        vincent: vince vinny
        frederick: fred freddie
        francis: frank frankie
        harold: harry hal
        henry: harry hank
        albert: al bert bertie
        alfred: alf alfie fred
        arthur: art artie
        douglas: doug dougie
        graham: gray
        ian: iain
        joshua: josh
        nathan: nath nate
        nathaniel: nat nate
        zachary: zac zak zach
        oliver: ollie
        dominic: dom
        maxwell: max
        reginald: reg reggie
        stuart: stu stew
        stewart: stu stew
        walter: wally walt
        elizabeth: liz lizzie beth betty eliza libby lisa liza bess
        margaret: maggie meg peggy marge madge greta
        catherine: cath cathy kate katie kitty
        katherine: kath kathy kate katie kitty
        kathleen: kath kathy kay
        susan: sue suzie susie
        suzanne: sue suzie
        patricia: pat patsy trish tricia
        jennifer: jen jenny
        jessica: jess jessie
        rebecca: becky becca bex
        victoria: vicky vicki tori
        alexandra: alex alix sandra lexi
        samantha: sam sammy
        deborah: deb debbie
        barbara: barb babs
        christine: chris chrissie tina
        christina: chris chrissie tina
        jacqueline: jackie jacqui
        josephine: jo josie
        joanna: jo
        joanne: jo
        judith: judy jude
        pamela: pam
        sandra: sandy
        theresa: terry tess tessa
        teresa: terry tess tessa
        valerie: val
        dorothy: dot dottie dolly
        eleanor: ellie nell nora
        helen: nell
        frances: fran frankie
        florence: flo florrie
        gillian: gill jill
        isabel: izzy bella belle
        isabella: izzy bella belle
        abigail: abi abby gail
        amanda: mandy
        angela: angie
        charlotte: charlie lottie
        emily: em emmy milly
        georgina: georgie gina
        harriet: hattie
        jane: janey
        janet: jan
        lucinda: lucy cindy
        madeleine: maddy
        melanie: mel
        melissa: mel
        michelle: shell
        natalie: nat
        natasha: tash tasha
        nicola: nicky nic nikki
        olivia: liv livvy
        philippa: pip pippa
        rosemary: rose rosie
        sarah: sally
        stephanie: steph
        tabitha: tabby
        veronica: ronnie
        winifred: winnie freda
        mohammed: mo
        muhammad: mo
        mohammad: mo
        """
            .split("\n")) {
      String[] parts = line.split(": ", -1);
      for (String form : parts[1].split(" ")) {
        full.computeIfAbsent(form, f -> new HashSet<>()).add(parts[0]);
      }
    }
    return Map.copyOf(full);
  }

  private Nicknames() {}

  /** The forenames that a short form may stand for. */
  static Set<String> fullForms(String form) {
    return FULL.getOrDefault(form, Set.of());
  }

  /** Whether one is a short form of the other, or both are of one forename. */
  static boolean isSame(String one, String other) {
    Set<String> full = fullForms(one);
    Set<String> others = fullForms(other);
    return full.contains(other) || others.contains(one) || full.stream().anyMatch(others::contains);
  }
}
