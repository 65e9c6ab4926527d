<?cs # An error, for somebody without a session: bare page. See error/body.cs for the
 data, bare.cs for the rest.
?><?cs include:"part.cs" ?><?cs include:"error/body.cs" ?><?cs set:Page.name = Lang.problem[Problem.status].title ?><?cs set:Page.wide = "1" ?><?cs set:Page.foot = "1" ?><?cs
def:content() ?><?cs call:problem() ?><?cs /def ?><?cs include:"bare.cs" ?>
